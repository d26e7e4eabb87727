import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ClockBook } from '../clocks/index.ts';
import type { IncidentQueries } from '../incidents/index.ts';
import { ExerciseDesk } from './exercise-desk.ts';
import { ExerciseQueries } from './exercise-queries.ts';

export type Exercise = { readonly drill: string; readonly desk: ExerciseDesk; readonly queries: ExerciseQueries };

/** What makes the store of this core an exercise world: the desk of its controller, and the timings. */
export function openExercise(deps: {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly drill: string;
  readonly system: Command['operator'];
  readonly incidents: IncidentQueries;
  readonly clockBook: ClockBook;
}): Exercise {
  return { drill: deps.drill, desk: new ExerciseDesk(deps), queries: new ExerciseQueries(deps) };
}
