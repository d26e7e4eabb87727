import { endedByHand } from '../../../../shared/domain/drills/exercise-end.ts';
import type { DrillConduct } from '../../modules/drills/index.ts';
import type { Services } from '../../services.ts';
import { evaluationProcedures } from './evaluation.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function drillsProcedures({ drills: service }: Services, conduct: DrillConduct) {
  const { drills } = os;
  const { scenarios, commands, evaluation, queries, actions, actionCommands } = service;
  return {
    scenarios: drills.scenarios.handler(() => ({ items: scenarios.all() })),
    saveScenario: drills.saveScenario.handler(({ input, context }) =>
      receiptOf(scenarios.save(toCommand('drills.saveScenario', input, context), input.scenario)),
    ),
    retireScenario: drills.retireScenario.handler(({ input, context }) =>
      receiptOf(scenarios.retire(toCommand('drills.retireScenario', input, context), input.scenario)),
    ),
    matrix: drills.matrix.handler(({ input }) => queries.matrix(input)),
    suggest: drills.suggest.handler(() => ({
      items: queries.suggest().map(({ places, ...rest }) => ({ ...rest, places: [...places] })),
    })),
    list: drills.list.handler(({ input }) => queries.list(input)),
    get: drills.get.handler(({ input }) => ({
      drill: queries.get(input.drill),
      actions: actions.list({ drill: input.drill, limit: 2000 }).items,
    })),
    record: drills.record.handler(({ input, context }) => {
      const outcome = commands.record(toCommand('drills.record', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    plan: drills.plan.handler(({ input, context }) => {
      const outcome = commands.plan(toCommand('drills.plan', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    save: drills.save.handler(({ input, context }) =>
      receiptOf(commands.save(toCommand('drills.save', input, context), input)),
    ),
    cancel: drills.cancel.handler(({ input, context }) =>
      receiptOf(commands.cancel(toCommand('drills.cancel', input, context), input.drill, input.reason)),
    ),
    start: drills.start.handler(async ({ input, context }) =>
      receiptOf(await conduct.start(toCommand('drills.start', input, context), input.drill)),
    ),
    end: drills.end.handler(async ({ input, context }) =>
      receiptOf(
        await conduct.end(toCommand('drills.end', input, context), input.drill, endedByHand(input.reason ?? null)),
      ),
    ),
    running: drills.running.handler(() => ({ items: conduct.running() })),
    ...evaluationProcedures(service),
    rate: drills.rate.handler(({ input, context }) =>
      receiptOf(evaluation.rate(toCommand('drills.rate', input, context), input.drill, input)),
    ),
    hotWash: drills.hotWash.handler(({ input, context }) =>
      receiptOf(evaluation.note(toCommand('drills.hotWash', input, context), input.drill, input)),
    ),
    conclude: drills.conclude.handler(({ input, context }) => {
      const outcome = evaluation.conclude(toCommand('drills.conclude', input, context), input.drill, input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    actions: drills.actions.handler(({ input }) => actions.list(input)),
    addAction: drills.addAction.handler(({ input, context }) => {
      const outcome = actionCommands.add(toCommand('drills.addAction', input, context), input.drill, input.action);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    carriable: drills.carriable.handler(() => service.carryOver.carriable()),
    carryOver: drills.carryOver.handler(({ input, context }) => {
      const outcome = service.carryOver.carry(toCommand('drills.carryOver', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    actionStep: drills.actionStep.handler(({ input, context }) =>
      receiptOf(actionCommands.step(toCommand('drills.actionStep', input, context), input.action, input)),
    ),
  };
}
