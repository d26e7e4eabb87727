import { COUNT_NAMES, type Counted } from './counts.ts';
import type { BenchItem, BenchState, Dataset } from './dataset.ts';

const HOUR_MS = 3_600_000;

type Row = { -readonly [Name in keyof Counted]: Counted[Name] };

/** A roll-up worked out state by state from the facts, on purpose without any rule of the product's own code. */
export function naiveRollup(data: Dataset, by: 'place' | 'category', now: number): Counted[] {
  const items = new Map(data.items.map((item) => [item.code, item]));
  const rows = new Map<string, Row>();
  for (const state of data.states) {
    const item = items.get(state.item);
    if (!item || state.status === 'not-applicable') continue;
    const key = by === 'place' ? state.place : item.category;
    const row = rows.get(key) ?? emptyRow(key);
    rows.set(key, row);
    count(row, state, item, data.opensAt, now);
  }
  return [...rows.values()];
}

function emptyRow(key: string): Row {
  return { key, required: 0, ready: 0, stale: 0, notReady: 0, inProgress: 0, red: 0, criticalRed: 0, overdue: 0 };
}

function count(row: Row, state: BenchState, item: BenchItem, opensAt: number, now: number): void {
  const due = state.due ?? opensAt + item.dueOffsetDays * 24 * HOUR_MS;
  const isDue = now >= due;
  const fresh = item.freshHours === null || now < state.observedAt + item.freshHours * HOUR_MS;
  const marked = state.status === 'ready';
  const red = state.status === 'not-ready' || (item.critical && isDue && !(marked && fresh));
  const add: Partial<Record<(typeof COUNT_NAMES)[number], boolean>> = {
    required: true,
    ready: marked && fresh,
    stale: marked && !fresh,
    notReady: !marked,
    inProgress: state.status === 'in-progress' && !(item.critical && isDue),
    red,
    criticalRed: red && item.critical,
    overdue: isDue && !item.critical && (state.status === 'not-started' || state.status === 'in-progress'),
  };
  for (const name of COUNT_NAMES) if (add[name]) row[name] += 1;
}
