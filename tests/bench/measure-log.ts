import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { manualClock } from '../../main/core/platform/clock.ts';
import { searchLog } from '../../main/core/modules/log/index.ts';
import { openServices } from '../../main/core/services.ts';
import type { CommandBus } from '../../main/core/store/command-bus.ts';
import { filterToken, indexTokens, matchExpression } from '../../shared/domain/log/search-text.ts';
import { RESOURCES } from './core-under-test.ts';
import { interleaved, median } from './figures.ts';
import { benchEntry, ENTRY_COLUMNS, entryRow, SEARCHES } from './log-data.ts';
import type { Pair } from './measure-reads.ts';
import type { Workshop } from './workshop.ts';

const PAGE = 50;
const ROWS = 1000;
const CHANGES = 10;
const WARM_UP = 2;

export type LogSearch = { readonly text: string; readonly times: Pair; readonly ratio: number };

/** One page of the duty log for each of the searches, service call against a bare FTS5 query that gives the same entries. */
export async function measureLogSearch(
  workshop: Workshop,
): Promise<{ searches: LogSearch[]; ratio: number; fillMs: number }> {
  const { entries, searches: turns } = workshop.sizes.log;
  const start = workshop.data.now - entries * 60_000;
  const services = openServices({
    dataDir: workshop.fresh('log'),
    resourcesDir: RESOURCES,
    clock: manualClock(workshop.data.now),
  });
  const bare = new Database(workshop.fresh('log.sqlite'));
  try {
    const began = performance.now();
    fillLog(services.bus, entries, start);
    const fillMs = performance.now() - began;
    const page = barePage(bare, entries, start);
    const searches: LogSearch[] = [];
    for (const search of SEARCHES) {
      const product = () => searchLog(services.db, { ...search, limit: PAGE });
      const query = page(search);
      assertSame(
        search.text,
        product().items.map(({ text }) => text),
        query(),
      );
      const times = await interleaved(turns, WARM_UP, query, product);
      searches.push({ ...search, times, ratio: median(times.product) / median(times.bare) });
    }
    return { searches, ratio: median(searches.map((one) => one.ratio)), fillMs };
  } finally {
    services.stop();
    services.store.close();
    bare.close();
  }
}

function fillLog(bus: CommandBus, entries: number, start: number): void {
  for (let from = 0; from < entries; from += ROWS * CHANGES) {
    const changes = Array.from({ length: CHANGES }, (_, part) => {
      const first = from + part * ROWS;
      const count = Math.max(0, Math.min(ROWS, entries - first));
      const rows = Array.from({ length: count }, (_unused, index) => entryRow(benchEntry(first + index, start)));
      return { entity: 'log_entry', op: 'batch' as const, columns: [...ENTRY_COLUMNS], rows };
    }).filter(({ rows }) => rows.length > 0);
    bus.execute({ id: randomUUID(), kind: 'bench.log', operator: { post: 'bench' }, input: null }, () => ({
      changes,
      result: null,
    }));
  }
}

/** FTS5 with nothing around it: the same words, and the text to give back, in one table. */
function barePage(
  db: Database.Database,
  entries: number,
  start: number,
): (search: (typeof SEARCHES)[number]) => () => string[] {
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456;
    CREATE VIRTUAL TABLE entry USING fts5 (words, filters, body UNINDEXED, tokenize = 'ascii', prefix = '1');`);
  const insert = db.prepare('INSERT INTO entry (words, filters, body) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (let index = 0; index < entries; index += 1) {
      const { text, place } = benchEntry(index, start);
      insert.run(indexTokens(text).join(' '), filterToken('place', place), text);
    }
  })();
  const select = db
    .prepare<[string, number], string>('SELECT body FROM entry WHERE entry MATCH ? ORDER BY rowid DESC LIMIT ?')
    .pluck();
  return ({ text, place }) => {
    const narrowed = place === undefined ? '' : ` AND {filters} : "${filterToken('place', place)}"`;
    const expression = `{words} : (${matchExpression(text) ?? ''})${narrowed}`;
    return () => select.all(expression, PAGE);
  };
}

function assertSame(what: string, product: readonly string[], bare: readonly string[]): void {
  if (JSON.stringify(product) !== JSON.stringify(bare))
    throw new Error(`search for ${what}: the product and the bare query answer differently.`);
}
