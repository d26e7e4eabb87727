import type { CellPlan } from './cell-plans.ts';
import { cellTimeline, type CellRecord } from './cell-timeline.ts';
import { cellKey } from './required-cells.ts';
import type { SampleCalendar } from './sample-calendar.ts';

/** A cell as the story leaves it: its plan, and what was last recorded; null when nobody recorded anything. */
export type LastRecord = { readonly plan: CellPlan; readonly record: CellRecord | null };

/** What was last recorded of every cell, by `cellKey`: records behind a state must reproduce just that. */
export function lastRecords(plans: readonly CellPlan[], calendar: SampleCalendar): ReadonlyMap<string, LastRecord> {
  return new Map(
    plans.map((plan) => [
      cellKey(plan.cell.place.code, plan.cell.item.code),
      { plan, record: cellTimeline(plan, calendar).at(-1) ?? null },
    ]),
  );
}
