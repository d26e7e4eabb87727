import type { Change } from '../../../shared/domain/change-log/change.ts';
import { expandChange } from '../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../shared/domain/change-log/row-key.ts';
import { filterToken, indexTokens } from '../../../shared/domain/log/search-text.ts';
import type { WriteDb } from './database.ts';
import { cached } from './statements.ts';

type Entry = {
  readonly n: number;
  readonly place: string | null;
  readonly category: string | null;
  readonly post: string | null;
};

/**
 * Keeps the full-text index of the duty log in step with its entries. It is derived: the projector calls this for every change
 * it writes, so commands, histories taken in and rebuilds all make the same index. What an entry says never changes, so it is
 * indexed once, when its text arrives.
 */
export class LogText {
  readonly #db: WriteDb;

  constructor(db: WriteDb) {
    this.#db = db;
  }

  take(change: Change): void {
    if (change.op === 'delete' || (change.op === 'batch' && !change.columns.includes('text'))) return;
    for (const one of expandChange(change)) {
      const text = one.op === 'put' ? one.fields['text'] : undefined;
      const entry = typeof text === 'string' ? this.#entry(rowKeyParts(one.row)[0] ?? '') : undefined;
      if (!entry) continue;
      cached(this.#db, 'INSERT OR REPLACE INTO log_text (rowid, words, filters) VALUES (?, ?, ?)').run(
        entry.n,
        indexTokens(String(text)).join(' '),
        filtersOf(entry),
      );
    }
  }

  #entry(id: string): Entry | undefined {
    return cached<[string], Entry>(this.#db, 'SELECT n, place, category, post FROM log_entry WHERE id = ?').get(id);
  }
}

function filtersOf({ place, category, post }: Entry): string {
  return Object.entries({ place, category, post })
    .flatMap(([kind, value]) => (value === null ? [] : [filterToken(kind, value)]))
    .join(' ');
}
