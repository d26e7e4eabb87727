import { worstStatus, type Verdict, type VerdictStatus } from '../readiness/verdict.ts';
import { isOpen, isOverdue, type Danger } from './danger.ts';

/** The readiness item 隐患排查与核销 of the shipped catalogue. */
export const HIDDEN_DANGERS_ITEM = 'hidden-dangers';

export type PlacedDanger = Omit<Danger, 'foundBy' | 'fixedBy'> & {
  readonly id: string;
  /** Readiness item it endangers, null for the place as such. */
  readonly item: string | null;
  readonly title: string;
  readonly struckOffAt: number | null;
};

/**
 * What the hidden dangers of one place say of its readiness items at `now` (UTC ms). An open danger speaks of the item it names and of
 * the place's hidden-dangers item: not ready when it is major or overdue, else in progress. One that is verified but not struck
 * off only keeps the hidden-dangers item in progress: each one is struck off `[002]`. With none left, the hidden-dangers item is
 * ready as of the last time somebody looked: `lookedAt` (UTC ms), the last patrol that looks for dangers, or the last strike-off.
 */
export function dangerVerdicts(
  dangers: readonly PlacedDanger[],
  lookedAt: number | null,
  now: number,
): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  const items = new Set(dangers.filter(isOpen).flatMap(({ item }) => (item === null ? [] : [item])));
  items.delete(HIDDEN_DANGERS_ITEM);
  for (const item of items)
    verdicts.set(
      item,
      openVerdict(
        dangers.filter((danger) => danger.item === item && isOpen(danger)),
        now,
      ),
    );
  const pending = dangers.filter(({ stage }) => stage !== 'struck-off');
  if (pending.length > 0) verdicts.set(HIDDEN_DANGERS_ITEM, openVerdict(pending, now));
  else {
    const looked = Math.max(lookedAt ?? -Infinity, ...dangers.map(({ struckOffAt }) => struckOffAt ?? -Infinity));
    if (Number.isFinite(looked)) verdicts.set(HIDDEN_DANGERS_ITEM, noneOpen(dangers.length, looked));
  }
  return verdicts;
}

function noneOpen(struckOff: number, observedAt: number): Verdict {
  return { status: 'ready', observedAt, rule: 'dangers-none-open', facts: { struckOff }, reviewAt: null };
}

function openVerdict(dangers: readonly PlacedDanger[], now: number): Verdict {
  const open = dangers.filter(isOpen);
  const overdue = open.filter((danger) => isOverdue(danger, now));
  const major = open.filter(({ severity }) => severity === 'major');
  const due = open.flatMap(({ dueAt }) => (dueAt !== null && dueAt > now ? [dueAt] : []));
  const oldest = dangers.toSorted((a, b) => a.foundAt - b.foundAt);
  const first = overdue[0] ?? major[0] ?? open[0] ?? oldest[0];
  return {
    status: worstStatus(dangers.map((danger) => statusOf(danger, now))) ?? 'in-progress',
    observedAt: oldest.at(-1)?.foundAt ?? now,
    rule:
      overdue.length > 0
        ? 'dangers-overdue'
        : major.length > 0
          ? 'dangers-major'
          : open.length > 0
            ? 'dangers-open'
            : 'dangers-to-strike-off',
    facts: {
      open: open.length,
      overdue: overdue.length,
      major: major.length,
      toStrikeOff: dangers.length - open.length,
      danger: first?.id ?? '',
      title: first?.title ?? '',
    },
    reviewAt: due.length > 0 ? Math.min(...due) : null,
  };
}

function statusOf(danger: PlacedDanger, now: number): VerdictStatus {
  if (!isOpen(danger)) return 'in-progress';
  return danger.severity === 'major' || isOverdue(danger, now) ? 'not-ready' : 'in-progress';
}
