import { flatFacts } from '../../../../shared/domain/incidents/facts.ts';
import { gradeFacts } from '../../../../shared/domain/incidents/grade.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { DEFAULT_ZONE } from '../../modules/event/index.ts';
import { incidentTimeline, localDay, suggestIncident } from '../../modules/incidents/index.ts';
import type { Services } from '../../services.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function incidentsProcedures({ db, bus, clock, event, situation }: Services) {
  const { incidents } = os;
  const { schemes, incidents: queries, incidentCommands: commands } = situation;
  const answer = (outcome: Outcome<unknown>, id: string) => ({ ...receiptOf(outcome), incident: queries.get(id) });
  const schemeFor = (code: string, version: number | undefined): GradingScheme =>
    version === undefined
      ? schemes.current(code, localDay(clock.now(), event.zone() ?? DEFAULT_ZONE))
      : schemes.version(code, version);
  return {
    grade: incidents.grade.handler(({ input }) => {
      const { grade, clause, missing } = gradeFacts(schemeFor(input.scheme, input.version), flatFacts(input.facts));
      return { grade, clause, missing: [...missing] };
    }),
    schemes: incidents.schemes.handler(() => ({ items: schemes.all().map(asGiven) })),
    saveScheme: incidents.saveScheme.handler(({ input, context }) => {
      const outcome = schemes.save(bus, toCommand('incidents.saveScheme', input, context), input.scheme);
      return { ...receiptOf(outcome), version: outcome.result.version };
    }),
    suggest: incidents.suggest.handler(({ input }) =>
      suggestIncident(db, input, { now: clock.now(), zone: event.zone() ?? DEFAULT_ZONE, schemes }),
    ),
    open: incidents.open.handler(({ input, context }) => {
      const outcome = commands.open(toCommand('incidents.open', input, context), input);
      return answer(outcome, outcome.result.id);
    }),
    update: incidents.update.handler(({ input, context }) =>
      answer(commands.update(toCommand('incidents.update', input, context), input), input.incident),
    ),
    setPlace: incidents.setPlace.handler(({ input, context }) => {
      const command = toCommand('incidents.setPlace', input, context);
      return answer(commands.setPlace(command, input, input.place, input.affected), input.incident);
    }),
    setSystem: incidents.setSystem.handler(({ input, context }) => {
      const command = toCommand('incidents.setSystem', input, context);
      return answer(commands.setSystem(command, input, input.system, input.affected), input.incident);
    }),
    link: incidents.link.handler(({ input, context }) => {
      const command = toCommand('incidents.link', input, context);
      return answer(commands.link(command, input, input.link, input.note, input.linked), input.incident);
    }),
    advance: incidents.advance.handler(({ input, context }) =>
      answer(commands.advance(toCommand('incidents.advance', input, context), input, input.stage), input.incident),
    ),
    close: incidents.close.handler(({ input, context }) =>
      answer(commands.close(toCommand('incidents.close', input, context), input, input.conclusion), input.incident),
    ),
    reopen: incidents.reopen.handler(({ input, context }) =>
      answer(commands.reopen(toCommand('incidents.reopen', input, context), input, input.reason), input.incident),
    ),
    overrideGrade: incidents.overrideGrade.handler(({ input, context }) => {
      const command = toCommand('incidents.overrideGrade', input, context);
      return answer(commands.overrideGrade(command, input, input.grade, input.reason), input.incident);
    }),
    withdrawOverride: incidents.withdrawOverride.handler(({ input, context }) => {
      const command = toCommand('incidents.withdrawOverride', input, context);
      return answer(commands.withdrawOverride(command, input, input.reason), input.incident);
    }),
    get: incidents.get.handler(({ input }) => ({ at: clock.now(), incident: queries.get(input.incident) })),
    list: incidents.list.handler(({ input }) => ({ at: clock.now(), ...queries.list(input) })),
    timeline: incidents.timeline.handler(({ input }) => ({
      items: incidentTimeline(db, input.incident, situation.timelineSources),
    })),
  };
}

/** The same scheme with lists of its own: what a caller gets may be changed without touching what is kept. */
const asGiven = (scheme: GradingScheme) => structuredClone(scheme) as Mutable<GradingScheme>;

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
