import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function exerciseProcedures({ exercise: world }: Services) {
  const { exercise } = os;
  const here = (): NonNullable<Services['exercise']> => {
    if (world !== null) return world;
    throw new AppError(
      'NOT_AN_EXERCISE',
      'This is the real console, not an exercise. Nothing was changed. Name the exercise that is meant.',
    );
  };
  return {
    get: exercise.get.handler(({ context }) => {
      const state = here().queries.state();
      // Players may see a wall: what will be told to them when, and who plays what, is not for it.
      return context.client === 'wall' ? { ...state, injects: [], parties: [] } : state;
    }),
    step: exercise.step.handler(({ input, context }) =>
      receiptOf(here().desk.step(toCommand('exercise.step', input, context), input.kind, input.offset)),
    ),
    release: exercise.release.handler(({ input, context }) =>
      receiptOf(here().desk.release(toCommand('exercise.release', input, context), input.inject)),
    ),
    timings: exercise.timings.handler(() => here().queries.timings()),
  };
}
