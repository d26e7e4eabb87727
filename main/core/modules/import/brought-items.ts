import { expandChange, type Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ReadinessModel } from '../readiness/index.ts';

/** Items that new places are required to have; `due` of them were to be ready by now, and `critical` of those are critical. */
export type BroughtItems = { readonly items: number; readonly due: number; readonly critical: number };

/** What would be open as soon as the places of a plan are there, at `now` (UTC ms). */
export function broughtItems(
  db: ReadDb,
  { grid }: Pick<ReadinessModel, 'grid'>,
  changes: readonly Change[],
  now: number,
): BroughtItems {
  const known = db.prepare<[string], number>('SELECT 1 FROM place WHERE code = ? AND deleted = 0').pluck();
  const sum = { items: 0, due: 0, critical: 0 };
  for (const change of changes) {
    if (change.entity !== 'place') continue;
    for (const row of expandChange(change)) {
      const [code = ''] = rowKeyParts(row.row);
      const type = row.op === 'put' ? row.fields['type'] : null;
      if (typeof type !== 'string' || known.get(code) !== undefined) continue;
      for (const [ordinal, item] of grid.items.entries()) {
        if (!grid.requires(code, type, ordinal)) continue;
        const due = item.dueAt !== null && item.dueAt <= now;
        sum.items += 1;
        sum.due += due ? 1 : 0;
        sum.critical += due && item.critical ? 1 : 0;
      }
    }
  }
  return sum;
}
