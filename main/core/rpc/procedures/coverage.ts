import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function coverageProcedures({ coverage: queries, coverageCommands: commands, clock, settings }: Services) {
  const { coverage } = os;
  return {
    capabilities: coverage.capabilities.handler(() => ({ items: queries.capabilities() })),
    saveCapability: coverage.saveCapability.handler(({ input, context }) =>
      receiptOf(commands.saveCapability(toCommand('coverage.saveCapability', input, context), input.capability)),
    ),
    linkItem: coverage.linkItem.handler(({ input, context }) =>
      receiptOf(
        commands.linkItem(toCommand('coverage.linkItem', input, context), input.capability, input.item, input.needed),
      ),
    ),
    matrix: coverage.matrix.handler(({ input }) => queries.matrix(input)),
    whatIf: coverage.whatIf.handler(({ input }) => queries.whatIf(input.close, input)),
    day: coverage.day.handler(({ input }) => {
      const ring = input.ring ?? settings.get().serviceRingMetres;
      return { ring, hours: queries.day(input.date, ring, input.venue) };
    }),
    why: coverage.why.handler(({ input }) => {
      const service = queries.why(input.place, input.capability, input.at ?? clock.now());
      return { ...service, lacks: [...service.lacks] };
    }),
    exclusions: coverage.exclusions.handler(() => ({ items: queries.exclusions() })),
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
  };
}
