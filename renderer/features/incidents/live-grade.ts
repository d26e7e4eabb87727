import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import { flatFacts, type GivenFacts } from '../../../shared/domain/incidents/facts.ts';
import { factsAt, gradeAhead, type GradeStep } from '../../../shared/domain/incidents/grade-ahead.ts';
import { gradeFacts, type Grading } from '../../../shared/domain/incidents/grade.ts';
import { knownFacts } from '../../../shared/domain/incidents/known-facts.ts';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';

type Stated = GivenFacts & {
  readonly downSince?: number | null | undefined;
  readonly restoredAt?: number | null | undefined;
};

/** How facts would be graded at `now` (UTC ms) with the lasting outages of the systems named: the core's own rules, before anything is sent. */
export function liveGrade(
  scheme: GradingScheme,
  stated: Stated,
  systems: readonly MonitoredSystem[],
  eventAt: number,
  now: number,
): Grading & { readonly ahead: readonly GradeStep[] } {
  const { downSince, restoredAt, ...facts } = stated;
  const outages = systems.flatMap(({ outage }) =>
    outage === null ? [] : [{ startedAt: outage.startedAt, endedAt: null, provincesDown: outage.provincesDown }],
  );
  const times = { downSince: downSince ?? undefined, restoredAt: restoredAt ?? undefined };
  const known = knownFacts(flatFacts(facts), times, outages, eventAt, null);
  return { ...gradeFacts(scheme, factsAt(known, now)), ahead: gradeAhead(scheme, known, now) };
}
