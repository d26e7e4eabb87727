import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import type { EntityName } from '../../store/entities.ts';

/**
 * Records that say whether a place has what a capability needs at an instant: stock above its minimum, somebody on shift who
 * speaks a language, a machine in order that takes a card. Instants in UTC ms.
 */
export type ConditionSource = {
  /** Entities whose rows it reads. */
  readonly entities: readonly EntityName[];
  /**
   * Whether the place has it at `at`; null when nothing is recorded there, and then the state of the items alone counts.
   * `without`: machines, people or currencies supposed away; what is recorded stays recorded.
   */
  readonly holds: (place: string, value: string, at: number, without?: ReadonlySet<string>) => boolean | null;
  /** The machines or people who each have it there at `at`; none where that is not what the records are about. */
  readonly behind: (place: string, value: string, at: number) => readonly string[];
  /** The next instant after `at` at which time alone may change an answer about the place; Infinity when none. */
  readonly changesAfter: (place: string, at: number) => number;
  /** Places whose answers would change without these machines, people or currencies. */
  readonly placesWith: (members: ReadonlySet<string>) => readonly string[];
  /** Takes in a committed change of one of `entities`; the places it touches, `all` when it cannot tell. */
  readonly take: (change: RowChange) => readonly string[] | 'all';
  /** Reads everything again when asked next. */
  readonly forget: () => void;
};

/** What the conditions of a capability may be about: cash of a currency, a language spoken, what a machine accepts. */
export type ConditionKind = 'stock' | 'language' | 'machine';
export type ConditionSources = Readonly<Record<ConditionKind, ConditionSource>>;

export const CONDITION_KINDS: readonly ConditionKind[] = ['stock', 'language', 'machine'];

/** Instants in order; the first one after `at`, Infinity when none. */
export function firstAfter(sorted: readonly number[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? Number.POSITIVE_INFINITY;
}
