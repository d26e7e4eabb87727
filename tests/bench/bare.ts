import Database from 'better-sqlite3';
import type { Counted } from './counts.ts';
import type { BenchState, Dataset } from './dataset.ts';

const HOUR_MS = 3_600_000;

const SCHEMA = `
CREATE TABLE place (code TEXT PRIMARY KEY, name TEXT, nameEn TEXT, type TEXT, lon REAL, lat REAL) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_type ON place (type, code);
CREATE TABLE item (code TEXT PRIMARY KEY, category TEXT, critical INTEGER, freshMs INTEGER, dueAt INTEGER) STRICT, WITHOUT ROWID;
CREATE TABLE state (
  place TEXT NOT NULL, item TEXT NOT NULL, status TEXT, observedAt INTEGER, note TEXT, owner TEXT, due INTEGER, PRIMARY KEY (place, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (id INTEGER PRIMARY KEY, at INTEGER, post TEXT, place TEXT, item TEXT, status TEXT, observedAt INTEGER) STRICT;`;

/** Covers the roll-up by category; made after the import, which is measured against the leanest table. */
const CATEGORY_INDEX = 'CREATE INDEX state_by_item ON state (item, status, observedAt, due)';

/** The same rules as one expression per count. `i` is the item, `s` the state. */
const DUE = '(@now >= coalesce(s.due, i.dueAt))';
const FRESH = '(i.freshMs IS NULL OR @now < s.observedAt + i.freshMs)';
const RED = `(s.status = 'not-ready' OR (i.critical AND ${DUE} AND NOT (s.status = 'ready' AND ${FRESH})))`;
const COUNTS = `count(*) AS required,
  sum(s.status = 'ready' AND ${FRESH}) AS ready,
  sum(s.status = 'ready' AND NOT ${FRESH}) AS stale,
  sum(s.status <> 'ready') AS notReady,
  sum(s.status = 'in-progress' AND NOT (i.critical AND ${DUE})) AS inProgress,
  sum(${RED}) AS red,
  sum(${RED} AND i.critical) AS criticalRed,
  sum(s.status IN ('not-started', 'in-progress') AND NOT i.critical AND ${DUE}) AS overdue`;
const CELLS = "FROM state s JOIN item i ON i.code = s.item WHERE s.status <> 'not-applicable'";

export type BarePlace = { code: string; name: string; nameEn: string | null; type: string; lon: number; lat: number };

/** better-sqlite3 with nothing around it: WAL, synchronous=FULL, indexed, statements prepared once. */
export class Bare {
  readonly #db: Database.Database;

  constructor(file: string) {
    this.#db = new Database(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.pragma('cache_size = -65536');
    this.#db.exec(SCHEMA);
  }

  addPlacesAndItems({ places, items, opensAt }: Dataset): void {
    const place = this.#db.prepare('INSERT INTO place VALUES (@code, @name, NULL, @type, @lon, @lat)');
    const item = this.#db.prepare('INSERT INTO item VALUES (?, ?, ?, ?, ?)');
    this.#db.transaction(() => {
      for (const one of places) place.run(one);
      for (const { code, category, critical, freshHours, dueOffsetDays } of items) {
        const freshMs = freshHours === null ? null : freshHours * HOUR_MS;
        item.run(code, category, critical ? 1 : 0, freshMs, opensAt + dueOffsetDays * 24 * HOUR_MS);
      }
    })();
  }

  /** Every state in one transaction, from objects that are in memory already. */
  insertStates(states: readonly BenchState[]): void {
    const insert = this.#db.prepare('INSERT INTO state VALUES (?, ?, ?, ?, ?, ?, ?)');
    this.#db.transaction(() => {
      for (const { place, item, status, observedAt, note, owner, due } of states)
        insert.run(place, item, status, observedAt, note, owner, due);
    })();
  }

  indexByItem(): void {
    this.#db.exec(CATEGORY_INDEX);
    this.#db.exec('ANALYZE');
  }

  /** One durable update with its audit row. */
  updater(): (change: { place: string; item: string; status: string; at: number }) => void {
    const update = this.#db.prepare(
      'UPDATE state SET status = @status, observedAt = @at WHERE place = @place AND item = @item',
    );
    const audit = this.#db.prepare(
      "INSERT INTO audit (at, post, place, item, status, observedAt) VALUES (@at, 'bench', @place, @item, @status, @at)",
    );
    return this.#db.transaction((change) => {
      update.run(change);
      audit.run(change);
    });
  }

  rollup(by: 'place' | 'category', now: number): () => Counted[] {
    const key = by === 'place' ? 's.place' : 'i.category';
    const statement = this.#db.prepare<[{ now: number }], Counted>(
      `SELECT ${key} AS key, ${COUNTS} ${CELLS} GROUP BY ${key}`,
    );
    return () => statement.all({ now });
  }

  /** A page of places of one type with the total, as the product gives it. */
  placePage(type: string, limit: number): () => { items: BarePlace[]; total: number } {
    const total = this.#db.prepare<[string], number>('SELECT count(*) FROM place WHERE type = ?').pluck();
    const page = this.#db.prepare<[string, number], BarePlace>(
      'SELECT code, name, nameEn, type, lon, lat FROM place WHERE type = ? ORDER BY code LIMIT ?',
    );
    return () => ({ items: page.all(type, limit), total: total.get(type) ?? 0 });
  }

  /** Places of one type with a red state, worst first, and the cells of one page. */
  matrixPage(type: string, limit: number, now: number): () => { places: string[]; cells: unknown[]; total: number } {
    const places = this.#db.prepare<[{ type: string; now: number }], Counted>(
      `SELECT s.place AS key, ${COUNTS} ${CELLS} AND s.place IN (SELECT code FROM place WHERE type = @type)
       GROUP BY s.place HAVING red > 0
       ORDER BY criticalRed = 0, criticalRed DESC, CAST(ready AS REAL) / required, s.place`,
    );
    const cells = this.#db.prepare<[{ page: string; now: number }], unknown>(
      `SELECT s.place, s.item, s.status, ${FRESH} AS fresh, ${DUE} AS isDue, i.critical
       FROM state s JOIN item i ON i.code = s.item WHERE s.place IN (SELECT value FROM json_each(@page)) ORDER BY s.place, s.item`,
    );
    return () => {
      const found = places.all({ type, now });
      const page = found.slice(0, limit).map(({ key }) => key);
      return { places: page, cells: cells.all({ page: JSON.stringify(page), now }), total: found.length };
    };
  }

  close(): void {
    this.#db.close();
  }
}
