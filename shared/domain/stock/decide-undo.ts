import { AppError } from '../../kernel/app-error.ts';
import { assertEnough, lineIn, movementOf } from './decide-movements.ts';
import { balanceFrom } from './book.ts';
import { countAfter } from './decide-reversal.ts';
import type { Movement } from './movement.ts';

export type UndoneMovements = {
  readonly made: readonly Movement[];
  /** Movements that stay: counted since, reversed before, or the pieces have left. */
  readonly kept: number;
};

/**
 * Takes back what one import recorded: each movement gets its opposite at its own moment, so that the book reads at every instant as if
 * the file had not come, both stay visible, and the corrected file can be imported with the same times. Newest first, since a later
 * count of the same file stands on an earlier one. `ledgerOf` gives every movement of a place; `id` begins the ids of what is made.
 */
export function decideUndo(
  imported: readonly Movement[],
  ledgerOf: (place: string) => readonly Movement[],
  { id, reason }: { readonly id: string; readonly reason: string },
): UndoneMovements {
  const lines = new Map<string, Movement[]>();
  const entries = new Map<string, string>();
  const made: Movement[] = [];
  let kept = 0;
  for (const movement of imported.toReversed().toSorted((a, b) => b.at - a.at)) {
    const { place, currency, denomination, at } = movement;
    const key = `${place}\n${currency}\n${denomination}`;
    const line = lines.get(key) ?? lineIn(ledgerOf(place), currency, denomination);
    lines.set(key, line);
    if (!canGo(line, movement)) {
      kept += 1;
      continue;
    }
    const entry = entries.get(movement.entry) ?? `${id}.${entries.size}`;
    entries.set(movement.entry, entry);
    const kind = { kind: 'reversal', reverses: movement.id, transfer: null } as const;
    const saved = { place, currency, at, note: reason, entry };
    const reversal = movementOf(saved, made.length, denomination, movement.pieces === 0 ? 0 : -movement.pieces, kind);
    line.push(reversal);
    made.push(reversal);
  }
  return { made, kept };
}

function canGo(line: readonly Movement[], movement: Movement): boolean {
  if (line.some(({ reverses }) => reverses === movement.id) || countAfter(line, movement)) return false;
  try {
    if (movement.pieces > 0)
      assertEnough(movement, movement.denomination, balanceFrom(line, movement.at).lowest, movement.pieces);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
