import { AppError } from '../../kernel/app-error.ts';
import { assertEnough, lineIn, movementOf } from './decide-movements.ts';
import { balanceFrom, byTime } from './book.ts';
import type { Movement } from './movement.ts';

/**
 * Takes an entry back as a whole at `now` (UTC ms): each of its movements gets its opposite, both ends of a transfer included.
 * `ledgerOf` gives every movement of a place. What was counted since stands as counted, so an entry older than a later count of
 * the same line is refused: that count has put the stock right already.
 * @throws AppError UNKNOWN_ENTRY, REVERSAL_OF_REVERSAL, ALREADY_REVERSED, COUNTED_SINCE, STOCK_SHORT
 */
export function decideReversal(
  entry: readonly Movement[],
  ledgerOf: (place: string) => readonly Movement[],
  { id, reason, now }: { readonly id: string; readonly reason: string; readonly now: number },
): Movement[] {
  const [first] = entry;
  if (first === undefined)
    throw new AppError('UNKNOWN_ENTRY', 'There is no such entry in the ledger. Nothing was recorded.', {});
  if (entry.some(({ kind }) => kind === 'reversal'))
    throw new AppError(
      'REVERSAL_OF_REVERSAL',
      'A reversal is not reversed itself. Nothing was recorded: enter the movement again instead.',
      { entry: first.entry },
    );
  return entry.map((movement, index) => {
    const ledger = ledgerOf(movement.place);
    if (ledger.some(({ reverses }) => reverses === movement.id))
      throw new AppError('ALREADY_REVERSED', 'That entry was reversed before. Nothing was recorded.', {
        entry: first.entry,
      });
    const line = lineIn(ledger, movement.currency, movement.denomination);
    const count = countAfter(line, movement);
    if (count !== undefined)
      throw new AppError(
        'COUNTED_SINCE',
        'It was counted since, and the count has put the stock right. Nothing was recorded: count again if the stock is wrong.',
        { place: movement.place, currency: movement.currency, countedAt: count.at },
      );
    // A clock that runs a little behind must not date the reversal before what it takes back.
    const at = Math.max(now, ...line.map((one) => one.at));
    if (movement.pieces > 0)
      assertEnough(movement, movement.denomination, balanceFrom(line, at).lowest, movement.pieces);
    const saved = { place: movement.place, currency: movement.currency, at, note: reason, entry: id };
    const kind = { kind: 'reversal', reverses: movement.id, transfer: movement.transfer } as const;
    return movementOf(saved, index, movement.denomination, -movement.pieces, kind);
  });
}

/** A count of the line that came after the movement and still stands. */
export function countAfter(line: readonly Movement[], { id }: Movement): Movement | undefined {
  const reversed = new Set(line.flatMap(({ reverses }) => reverses ?? []));
  const ordered = byTime(line);
  const position = ordered.findIndex((one) => one.id === id);
  return ordered.slice(position + 1).find((one) => one.kind === 'count' && !reversed.has(one.id));
}
