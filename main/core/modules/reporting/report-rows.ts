import type { OutletReport } from '../../../../shared/contract/reporting.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** What an outlet has told for one cut-off. */
export type OutletSaid = {
  readonly last: OutletReport;
  readonly firstAt: number;
  readonly count: number;
  /** Everything it said; null: nothing to report. */
  readonly texts: ReadonlySet<string | null>;
};

type SlotKey = { readonly plan: string; readonly date: string; readonly minute: number };
type ReportRow = Omit<OutletReport, 'zero' | 'imported' | 'from'> & {
  place: string;
  zero: number;
  imported: number | null;
  heardFrom: string | null;
};
type FirstRow = { readonly place: string; readonly date: string; readonly minute: number; readonly firstAt: number };
type ChaseRow = { readonly place: string; readonly count: number; readonly lastAt: number };

/** Reports of one cut-off by place: what was entered last counts as its content, the earliest as when it came in. */
export function reportsOf(db: ReadDb, { plan, date, minute }: SlotKey): Map<string, OutletSaid> {
  const rows = cached<[string, string, number], ReportRow>(
    db,
    `SELECT id, place, zero, text, reportedAt, heardFrom, medium, entryTime, post, person, imported FROM outlet_report
     WHERE plan = ? AND date = ? AND minute = ? AND place IS NOT NULL AND deleted = 0 ORDER BY entryTime, changedSeq`,
  ).all(plan, date, minute);
  const said = new Map<string, OutletSaid>();
  for (const { place, heardFrom, zero, imported, ...row } of rows) {
    const before = said.get(place);
    said.set(place, {
      last: { ...row, from: heardFrom, zero: zero === 1, imported: imported === 1 },
      firstAt: Math.min(row.reportedAt, before?.firstAt ?? Number.POSITIVE_INFINITY),
      count: (before?.count ?? 0) + 1,
      texts: new Set([...(before?.texts ?? []), row.text]),
    });
  }
  return said;
}

/** When each outlet first reported for cut-offs of these dates (inclusive), as `date|minute` → place → UTC ms. */
export function firstReports(db: ReadDb, plan: string, from: string, to: string): Map<string, Map<string, number>> {
  const rows = cached<[string, string, string], FirstRow>(
    db,
    `SELECT place, date, minute, min(reportedAt) AS firstAt FROM outlet_report
     WHERE plan = ? AND date >= ? AND date <= ? AND place IS NOT NULL AND deleted = 0 GROUP BY place, date, minute`,
  ).all(plan, from, to);
  const found = new Map<string, Map<string, number>>();
  for (const { place, date, minute, firstAt } of rows) {
    const key = slotKey(date, minute);
    const slot = found.get(key);
    if (slot) slot.set(place, firstAt);
    else found.set(key, new Map([[place, firstAt]]));
  }
  return found;
}

export const slotKey = (date: string, minute: number): string => `${date}|${minute}`;

/** Calls made for one cut-off, by place. */
export function chasesOf(db: ReadDb, { plan, date, minute }: SlotKey): Map<string, ChaseRow> {
  const rows = cached<[string, string, number], ChaseRow>(
    db,
    `SELECT place, count(*) AS count, max(at) AS lastAt FROM report_chase
     WHERE plan = ? AND date = ? AND minute = ? AND deleted = 0 GROUP BY place`,
  ).all(plan, date, minute);
  return new Map(rows.map((row) => [row.place, row]));
}
