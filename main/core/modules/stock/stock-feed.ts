import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { stockVerdicts } from '../../../../shared/domain/stock/stock-verdicts.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';
import { readPlaceStock } from './stock-book.ts';

/** Counts, levels and recipes decide cash, small notes, packs and limits of a place. */
export const stockFeed: Feed = {
  entities: ['stock_movement', 'stock_level', 'pack_recipe', 'pack_recipe_line', 'pack_level'],
  placesOf: (db, change) => {
    if (change.entity === 'pack_recipe' || change.entity === 'pack_recipe_line') return 'all';
    if (change.entity !== 'stock_movement') return [rowKeyParts(change.row)[0] ?? ''];
    const place = change.op === 'put' ? change.fields['place'] : undefined;
    if (typeof place === 'string') return [place];
    return cached<[string], string>(db, 'SELECT place FROM stock_movement WHERE id = ?')
      .pluck()
      .all(rowKeyParts(change.row)[0] ?? '') as string[];
  },
  places: (db) =>
    cached<[], string>(
      db,
      `SELECT place FROM stock_movement WHERE deleted = 0 UNION SELECT place FROM stock_level WHERE deleted = 0
       UNION SELECT place FROM pack_level WHERE deleted = 0`,
    )
      .pluck()
      .all() as string[],
  judge: (db, place) => stockVerdicts(readPlaceStock(db, place)),
};
