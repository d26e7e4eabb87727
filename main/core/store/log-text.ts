import type { Change, Fields } from '../../../shared/domain/change-log/change.ts';
import { expandChange } from '../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../shared/domain/change-log/row-key.ts';
import { filterToken, indexTokens } from '../../../shared/domain/log/search-text.ts';
import type { WriteDb } from './database.ts';
import { cached } from './statements.ts';

type Entry = {
  readonly n: number;
  readonly text: string | null;
  readonly place: string | null;
  readonly category: string | null;
  readonly post: string | null;
};

const INDEXED = ['text', 'place', 'category', 'post'] as const;

/**
 * Keeps the full-text index of the duty log in step with its entries. It is derived: the projector calls this for every change
 * it writes, so commands, histories taken in and rebuilds all make the same index. Marks beside an entry leave it alone.
 */
export class LogText {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  take(change: Change): void {
    if (change.op === 'delete' || (change.op === 'batch' && !INDEXED.some((name) => change.columns.includes(name))))
      return;
    const entryOf = cached<[string], Entry>(
      this.#db,
      'SELECT n, text, place, category, post FROM log_entry WHERE id = ?',
    );
    const index = cached(this.#db, 'INSERT OR REPLACE INTO log_text (rowid, words, filters) VALUES (?, ?, ?)');
    for (const one of expandChange(change)) {
      const entry = one.op === 'put' && isIndexed(one.fields) ? entryOf.get(rowKeyParts(one.row)[0] ?? '') : undefined;
      if (entry) index.run(entry.n, indexTokens(entry.text ?? '').join(' '), filtersOf(entry));
    }
  }
}

const isIndexed = (fields: Fields): boolean => INDEXED.some((name) => name in fields);

function filtersOf({ place, category, post }: Entry): string {
  return Object.entries({ place, category, post })
    .flatMap(([kind, value]) => (value === null ? [] : [filterToken(kind, value)]))
    .join(' ');
}
