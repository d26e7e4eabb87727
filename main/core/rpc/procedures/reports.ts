import { listClocks } from '../../modules/clocks/index.ts';
import type { Services } from '../../services.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';
import { fileOf } from './file-of.ts';

export function reportsProcedures({ clock, reports: { queries, commands }, situation }: Services) {
  const { reports } = os;
  const answer = (outcome: Outcome<unknown>, id: string) => ({ ...receiptOf(outcome), report: queries.get(id) });
  return {
    draft: reports.draft.handler(({ input, context }) => {
      const outcome = commands.draft(toCommand('reports.draft', input, context), input);
      return answer(outcome, outcome.result.report);
    }),
    save: reports.save.handler(({ input, context }) =>
      answer(commands.save(toCommand('reports.save', input, context), input), input.report),
    ),
    approve: reports.approve.handler(({ input, context }) =>
      answer(commands.approve(toCommand('reports.approve', input, context), input), input.report),
    ),
    publish: reports.publish.handler(({ input, context }) =>
      answer(commands.publish(toCommand('reports.publish', input, context), input), input.report),
    ),
    send: reports.send.handler(({ input, context }) =>
      answer(commands.send(toCommand('reports.send', input, context), input.report, input.told), input.report),
    ),
    discard: reports.discard.handler(({ input, context }) =>
      receiptOf(commands.discard(toCommand('reports.discard', input, context), input)),
    ),
    get: reports.get.handler(({ input }) => {
      const report = queries.get(input.report);
      const now = clock.now();
      const { items } = listClocks(situation.clockBook, { incident: report.incident, stopped: false }, now);
      return { at: now, report, fresh: asGiven(queries.fresh(report.incident, report.lang)), clocks: items };
    }),
    preview: reports.preview.handler(({ input }) => ({
      at: clock.now(),
      fresh: asGiven(queries.fresh(input.incident, input.lang)),
      missing: queries.missing(input.incident),
    })),
    list: reports.list.handler(({ input }) => ({ at: clock.now(), items: queries.list(input.incident, input.limit) })),
    document: reports.document.handler(async ({ input }) => fileOf(await queries.document(input))),
  };
}

/** The same with lists of its own, as the contract types them. */
const asGiven = <T extends object>(drafted: T) => structuredClone(drafted) as Mutable<T>;

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
