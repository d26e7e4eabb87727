import type { PlaceLifeStory } from '../../../../shared/contract/place-story.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import { expandedHistory } from '../../store/row-history.ts';
import { cached } from '../../store/statements.ts';

/** Enough to reach back to whatever was said last about a place. */
const ENTRIES_READ = 500;

type MoveRow = {
  movedAt: number;
  lon: number | null;
  lat: number | null;
  address: string | null;
  reason: string | null;
};
type Merged = { code: string; name: string; reason: string | null };

/** When and why a place closed, where it stood before, and which places were merged into it, with who said so. */
export function placeHistory(db: ReadDb, code: string): PlaceLifeStory {
  const place = cached<[string], { closedAt: number | null; closedReason: string | null }>(
    db,
    'SELECT closedAt, closedReason FROM place WHERE code = ?',
  ).get(code);
  const closing =
    cached<[string], { at: number; reason: string | null }>(
      db,
      'SELECT closesAt AS at, reason FROM planned_closing WHERE place = ? AND deleted = 0',
    ).get(code) ?? null;
  const moves = cached<[string], MoveRow>(
    db,
    'SELECT movedAt, lon, lat, address, reason FROM place_move WHERE place = ? AND deleted = 0 ORDER BY movedAt DESC',
  ).all(code);
  const merged = cached<[string], Merged>(
    db,
    'SELECT code, name, closedReason AS reason FROM place WHERE mergedInto = ? AND deleted = 1 ORDER BY code',
  ).all(code);
  return {
    closed:
      place?.closedAt == null
        ? null
        : { at: place.closedAt, reason: place.closedReason, by: saidBy(db, 'place', [code], 'closedAt')?.by ?? null },
    closing: closing && { ...closing, by: saidBy(db, 'planned_closing', [code], 'closesAt')?.by ?? null },
    moves: moves.map((move) => ({
      ...move,
      by: saidBy(db, 'place_move', [code, String(move.movedAt)], 'reason')?.by ?? null,
    })),
    merged: merged.map((one) => {
      const said = saidBy(db, 'place', [one.code], 'mergedInto');
      return { ...one, at: said?.at ?? null, by: said?.by ?? null };
    }),
  };
}

/** Who set a field last, and when. */
function saidBy(db: ReadDb, entity: string, key: readonly string[], field: string) {
  return expandedHistory(db, entity, rowKey(key), ENTRIES_READ).find(({ fields }) => field in fields);
}
