import type { LedgerRow } from '../../../../shared/contract/stock.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { readLedger, readTransferPlaces, type LedgerMovement } from './stock-rows.ts';

type Author = { readonly post: string; readonly name: string | null; readonly hlc: string };

/** Movements of a place, newest first, each with the balance of its currency after it. */
export function ledgerPage(
  db: ReadDb,
  place: string,
  currency: string | undefined,
  offset: number,
  limit: number,
): { total: number; rows: LedgerRow[] } {
  const ledger = readLedger(db, place);
  const reversed = new Set(ledger.flatMap(({ reverses }) => reverses ?? []));
  const balances = new Map<string, number>();
  const rows = ledger.map((movement) => {
    const balance = (balances.get(movement.currency) ?? 0) + movement.denomination * movement.pieces;
    balances.set(movement.currency, balance);
    return { movement, balance };
  });
  const wanted = rows.filter(({ movement }) => currency === undefined || movement.currency === currency).toReversed();
  return {
    total: wanted.length,
    rows: wanted
      .slice(offset, offset + limit)
      .map(({ movement, balance }) => ledgerRow(db, movement, balance, reversed.has(movement.id))),
  };
}

function ledgerRow(db: ReadDb, movement: LedgerMovement, balance: number, reversed: boolean): LedgerRow {
  const { place, changedSeq, denomination, pieces, transfer, ...rest } = movement;
  const author = cached<[number], Author>(db, 'SELECT post, name, hlc FROM change WHERE seq = ?').get(changedSeq);
  const other = transfer === null ? null : readTransferPlaces(db, transfer).find((one) => one !== place);
  return {
    ...rest,
    denomination,
    pieces,
    amount: denomination * pieces,
    balance,
    recordedAt: author === undefined ? movement.at : parseHlc(author.hlc).wall,
    post: author?.post ?? '',
    operator: author?.name ?? null,
    transfer,
    other: other ?? null,
    reversed,
  };
}
