import type { z } from 'zod';
import type { clocksContract, ReportClockView } from '../../../../shared/contract/clocks.ts';
import { timelinessOf, type Timeliness } from '../../../../shared/domain/clocks/timeliness.ts';
import { effectiveGrade } from '../incidents/index.ts';
import type { ClockBook, IncidentClock } from './clock-book.ts';

type Statistics = z.infer<NonNullable<(typeof clocksContract.timeliness)['~orpc']['outputSchema']>>;

const OWED: ReadonlySet<string> = new Set(['running', 'due-soon', 'overdue']);

/** Clocks still owed at `now` (UTC ms), or all, soonest limit first. @throws AppError UNKNOWN_INCIDENT */
export function listClocks(
  book: ClockBook,
  { incident, stopped }: { readonly incident?: string | undefined; readonly stopped: boolean },
  now: number,
): { at: number; items: ReportClockView[]; nextLimitAt: number | null } {
  const clocks = incident === undefined ? book.all(now) : book.ofIncident(incident, now);
  const wanted = clocks.filter(({ state }) => stopped || OWED.has(state)).toSorted((a, b) => a.due - b.due);
  const next = book.nextLimitAt(now);
  return { at: now, items: wanted.map(clockView), nextLimitAt: Number.isFinite(next) ? next : null };
}

/** How timely reports were whose clock started from `from` (inclusive) to `to` (exclusive), UTC ms. */
export function clockStatistics(
  book: ClockBook,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
  now: number,
): Statistics {
  const clocks = book.all(now).filter(({ start }) => start >= (from ?? -Infinity) && start < (to ?? Infinity));
  return {
    at: now,
    total: judge(clocks),
    byClock: groupsOf(clocks, ({ incident, rule }) => `${incident.scheme}/${rule.code}`).map((some) => {
      const [{ incident, rule }] = some;
      const { code, recipient, recipientEn } = rule;
      return { scheme: incident.scheme, clock: code, recipient, recipientEn, ...judge(some) };
    }),
    byGrade: groupsOf(clocks, ({ incident }) => `${incident.scheme}/${effectiveGrade(incident) ?? ''}`)
      .map((some) => {
        const [{ incident, severity }] = some;
        return { scheme: incident.scheme, grade: effectiveGrade(incident), severity, ...judge(some) };
      })
      .toSorted((one, other) => (one.severity ?? Infinity) - (other.severity ?? Infinity)),
    byScheme: groupsOf(clocks, ({ incident }) => incident.scheme).map((some) => ({
      scheme: some[0].incident.scheme,
      ...judge(some),
    })),
  };
}

type Group = [IncidentClock, ...IncidentClock[]];

function groupsOf(clocks: readonly IncidentClock[], keyOf: (clock: IncidentClock) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const clock of clocks) {
    const group = groups.get(keyOf(clock));
    if (group) group.push(clock);
    else groups.set(keyOf(clock), [clock]);
  }
  return [...groups.values()];
}

const judge = (some: readonly IncidentClock[]): Timeliness => timelinessOf(some.map(({ state }) => state));

export function clockView({
  incident,
  severity,
  rule,
  turn,
  start,
  soon,
  due,
  state,
  stop,
}: IncidentClock): ReportClockView {
  return {
    incident: incident.id,
    incidentTitle: incident.title,
    incidentNumber: incident.number,
    confidential: incident.confidential === 1,
    scheme: incident.scheme,
    grade: effectiveGrade(incident),
    severity,
    clock: rule.code,
    turn,
    kind: rule.kind,
    recipient: rule.recipient,
    recipientEn: rule.recipientEn,
    source: rule.source,
    template: rule.template,
    needsApproval: rule.needsApproval,
    start,
    soon,
    due,
    state,
    stop: stop && {
      told: stop.told,
      at: stop.at,
      medium: stop.medium,
      note: stop.note,
      entryTime: stop.entryTime,
      post: stop.post,
    },
  };
}
