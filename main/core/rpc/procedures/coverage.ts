import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function coverageProcedures(services: Services) {
  const { coverage: queries, coverageCommands: commands, barrierCommands: barriers, singlePoints, settings } = services;
  const { coverage } = os;
  return {
    capabilities: coverage.capabilities.handler(() => ({ items: [...queries.capabilities()] })),
    saveCapability: coverage.saveCapability.handler(({ input, context }) =>
      receiptOf(commands.saveCapability(toCommand('coverage.saveCapability', input, context), input.capability)),
    ),
    linkItem: coverage.linkItem.handler(({ input, context }) =>
      receiptOf(
        commands.linkItem(toCommand('coverage.linkItem', input, context), input.capability, input.item, input.needed),
      ),
    ),
    linkCondition: coverage.linkCondition.handler(({ input, context }) =>
      receiptOf(
        commands.linkCondition(
          toCommand('coverage.linkCondition', input, context),
          input.capability,
          input.condition,
          input.needed,
        ),
      ),
    ),
    matrix: coverage.matrix.handler(({ input }) => queries.matrix(input)),
    whatIf: coverage.whatIf.handler(({ input }) => queries.whatIf(input, input)),
    day: coverage.day.handler(({ input }) => {
      const ring = input.ring ?? settings.get().serviceRingMetres;
      return { ring, hours: queries.day({ ...input, ring }) };
    }),
    singlePoints: coverage.singlePoints.handler(async ({ input }) => {
      const found = await singlePoints.find(input.ring ?? settings.get().serviceRingMetres);
      return { ...found, items: [...found.items] };
    }),
    why: coverage.why.handler(({ input }) => {
      const service = queries.why(input.place, input.capability, input);
      return { ...service, lacks: [...service.lacks] };
    }),
    exclusions: coverage.exclusions.handler(() => ({ items: [...queries.exclusions()] })),
    exclude: coverage.exclude.handler(({ input, context }) =>
      receiptOf(commands.exclude(toCommand('coverage.exclude', input, context), input.exclusion)),
    ),
    removeExclusion: coverage.removeExclusion.handler(({ input, context }) =>
      receiptOf(
        commands.removeExclusion(
          toCommand('coverage.removeExclusion', input, context),
          input.place,
          input.venue,
          input.from,
        ),
      ),
    ),
    barriers: coverage.barriers.handler(() => ({ items: [...queries.barriers()] })),
    saveBarrier: coverage.saveBarrier.handler(({ input, context }) =>
      receiptOf(barriers.save(toCommand('coverage.saveBarrier', input, context), input.barrier)),
    ),
    removeBarrier: coverage.removeBarrier.handler(({ input, context }) =>
      receiptOf(barriers.remove(toCommand('coverage.removeBarrier', input, context), input.id)),
    ),
  };
}
