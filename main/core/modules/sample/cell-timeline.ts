import type { ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import type { CellPlan } from './cell-plans.ts';
import { expiredRound, expiringRound, firstReady, freshMs, lastRound, roundsBetween, someDay } from './check-rounds.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import type { SampleCell } from './required-cells.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';
import { fraction, wholeBetween } from './seeded.ts';

/** One record of a cell. `enteredAt` is set where somebody entered it alone; else it came with a round of its post. */
export type CellRecord = {
  readonly cell: SampleCell;
  readonly status: ReadinessStatus;
  readonly observedAt: number;
  readonly enteredAt: number | null;
  /** undefined leaves the note as it is, null clears it. */
  readonly note?: string | null;
  readonly due?: number;
};

/** Rounds are entered half a day at a time; a record of its own keeps this distance from them, in ms. */
const APART_MS = 14 * HOUR_MS;

/** What was recorded for one cell from set-up to `now`, oldest first. */
export function cellTimeline(plan: CellPlan, calendar: SampleCalendar): CellRecord[] {
  return withNotesCleared([...earlier(plan, calendar), ...ending(plan, calendar)]);
}

/** Checks that found the cell ready, and the work before them. */
function earlier(plan: CellPlan, calendar: SampleCalendar): CellRecord[] {
  const last = lastReady(plan, calendar);
  if (last === null) return [];
  const { cell, episode } = plan;
  const start = episode ? calendar.daysAgo(SET_UP_DAYS_AGO - 2, 600) : firstReady(cell, calendar);
  const first = cell.item.freshHours === null ? Math.min(start, last) : start;
  const rounds = roundsBetween(cell, first, cell.item.freshHours === null ? first : last);
  const setback = episode ? setbackRecords(plan, calendar) : [];
  const [from, to] = [setback[0]?.observedAt, setback[1]?.observedAt];
  const ready = rounds
    .filter((at) => from === undefined || to === undefined || at < from - APART_MS || at > to + APART_MS)
    .map((observedAt) => ({ cell, status: 'ready' as const, observedAt, enteredAt: null }));
  return [...workBefore(cell, ready[0]?.observedAt ?? first, calendar), ...ready, ...setback].toSorted(
    (a, b) => a.observedAt - b.observedAt,
  );
}

/** The last check that found the cell ready; null when none ever did. */
function lastReady({ cell, outcome, story }: CellPlan, calendar: SampleCalendar): number | null {
  const fresh = freshMs(cell);
  switch (outcome) {
    case 'ready':
      return lastRound(cell, calendar, calendar.now);
    case 'expiring':
      return fresh === null ? null : expiringRound(cell, calendar, fresh);
    case 'stale':
    case 'expired':
      return fresh === null
        ? null
        : expiredRound(cell, calendar, fresh, story ? 0 : wholeBetween(`missed ${cell.key}`, 0, 4));
    case 'not-ready':
      return story?.neverReady ? null : lastRound(cell, calendar, toldAt(story, calendar) - APART_MS);
    default:
      return null;
  }
}

function workBefore(cell: SampleCell, firstReadyAt: number, calendar: SampleCalendar): CellRecord[] {
  const at = firstReadyAt - wholeBetween(`work ${cell.key}`, 2, 6) * DAY_MS;
  const known = at > calendar.daysAgo(SET_UP_DAYS_AGO - 1, 0);
  if (!known || fraction(`worked ${cell.key}`) > 0.6) return [];
  return [{ cell, status: 'in-progress', observedAt: at, enteredAt: null }];
}

function setbackRecords({ cell, episode }: CellPlan, calendar: SampleCalendar): CellRecord[] {
  if (!episode) return [];
  const broke = calendar.daysAgo(episode.daysAgo, 600 + wholeBetween(`broke ${cell.key}`, 0, 25));
  const fixed = broke + Math.round(episode.lastsHours * 60) * MINUTE_MS;
  return [
    { cell, status: 'not-ready', observedAt: broke, enteredAt: broke + 6 * MINUTE_MS, note: episode.note },
    { cell, status: 'ready', observedAt: fixed, enteredAt: fixed + 9 * MINUTE_MS, note: episode.fixedNote },
  ];
}

/** How the cell came to its outcome after the last check that found it ready. */
function ending(plan: CellPlan, calendar: SampleCalendar): CellRecord[] {
  const { cell, outcome, story, remark } = plan;
  switch (outcome) {
    case 'ready':
    case 'expiring':
    case 'stale':
    case 'expired':
      return story ? [remarkOnReady(plan, calendar)] : [];
    case 'not-ready':
    case 'not-applicable':
      return [told(plan, outcome, calendar)];
    case 'partial':
    case 'late':
      if (story) return [told(plan, 'in-progress', calendar)];
      return [behind(plan, 'in-progress', someDay(cell, calendar, 1, 12))];
    case 'overdue':
      if (story) return [told(plan, story.status ?? 'in-progress', calendar)];
      if (!remark && fraction(`silent ${cell.key}`) < 0.5) return [];
      return [behind(plan, 'in-progress', someDay(cell, calendar, 3, 18))];
    case 'open':
      return remark ? [behind(plan, 'not-started', someDay(cell, calendar, 2, 20))] : [];
  }
}

function behind({ cell, remark }: CellPlan, status: ReadinessStatus, observedAt: number): CellRecord {
  return { cell, status, observedAt, enteredAt: null, ...(remark ? { note: remark } : {}) };
}

function told({ cell, story }: CellPlan, status: ReadinessStatus, calendar: SampleCalendar): CellRecord {
  const enteredAt = toldAt(story, calendar);
  const observedAt = enteredAt - wholeBetween(`seen ${cell.key}`, 2, 9) * MINUTE_MS;
  const record = { cell, status, observedAt, enteredAt, note: story?.note ?? null };
  return story?.dueInHours === undefined ? record : { ...record, due: dueAfter(story.dueInHours, calendar) };
}

/** A remark on evidence that stays what it was: entered later, or with the check itself. */
function remarkOnReady(plan: CellPlan, calendar: SampleCalendar): CellRecord {
  const { cell, story } = plan;
  const checks = earlier(plan, calendar).filter(({ status }) => status === 'ready');
  const observedAt = checks.at(-1)?.observedAt ?? calendar.now;
  const later = story?.hoursAgo === undefined ? Math.min(observedAt + APART_MS, calendar.now) : toldAt(story, calendar);
  return { cell, status: 'ready', observedAt, enteredAt: later, note: story?.note ?? null };
}

function toldAt(story: CellPlan['story'], calendar: SampleCalendar): number {
  return calendar.now - Math.round((story?.hoursAgo ?? 0) * 60) * MINUTE_MS;
}

/** On a full ten minutes, as a person would set it. */
function dueAfter(hours: number, calendar: SampleCalendar): number {
  const step = 10 * MINUTE_MS;
  return Math.ceil((calendar.now + hours * HOUR_MS) / step) * step;
}

/** A note speaks of the record it came with: the next record without one takes it away. */
function withNotesCleared(records: readonly CellRecord[]): CellRecord[] {
  let noted = false;
  return records.map((record) => {
    const cleared = noted && record.note === undefined;
    noted = typeof record.note === 'string';
    return cleared ? { ...record, note: null } : record;
  });
}
