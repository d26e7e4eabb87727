import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { decideUndo } from '../../../../shared/domain/stock/decide-undo.ts';
import type { Movement } from '../../../../shared/domain/stock/movement.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { movementChange, readPlaceLedger } from '../stock/index.ts';

/** A row that an import put, by its key in the log, and whether somebody changed it since. */
export type ImportedRow = { readonly row: string; readonly changedSince: boolean };
type TakenBack = { readonly changes: readonly RowChange[]; readonly kept: number };

/** Said in the ledger and in the list of dangers, where both languages read it. */
export const IMPORT_UNDONE = '撤销导入 import undone';

/** Reverses what an import wrote into ledgers: they are only ever added to. What cannot be reversed is counted as kept. */
export function reverseImported(db: ReadDb, command: Command, rows: readonly ImportedRow[]): TakenBack {
  const find = db.prepare<[string], Movement>(
    `SELECT id, place, currency, denomination, pieces, kind, at, counted, transfer, entry, reverses, note
     FROM stock_movement WHERE id = ? AND deleted = 0`,
  );
  const imported = rows.flatMap(({ row }) => find.get(rowKeyParts(row)[0] ?? '') ?? []);
  const ledgers = new Map<string, Movement[]>();
  const ledgerOf = (place: string): Movement[] => {
    const ledger = ledgers.get(place) ?? readPlaceLedger(db, place);
    ledgers.set(place, ledger);
    return ledger;
  };
  const { made, kept } = decideUndo(imported, ledgerOf, { id: command.id, reason: IMPORT_UNDONE });
  return { changes: made.map(movementChange), kept };
}

/**
 * Withdraws hidden dangers that an import reported, at `now` (UTC ms): nothing is deleted `[002]`. One that somebody has taken a step
 * on since is a danger in its own right and stays.
 */
export function withdrawImported(command: Command, rows: readonly ImportedRow[], now: number): TakenBack {
  const untouched = rows.filter(({ changedSince }) => !changedSince);
  const fields = {
    stage: 'struck-off',
    struckOffAt: now,
    struckOffBy: personText(command.operator),
    struckOffNote: IMPORT_UNDONE,
    withdrawn: 1,
  };
  return {
    changes: untouched.map(({ row }): RowChange => ({ entity: 'hidden_danger', op: 'put', row, fields })),
    kept: rows.length - untouched.length,
  };
}
