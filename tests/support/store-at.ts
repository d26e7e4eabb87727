import path from 'node:path';
import { changeOf } from '../../main/core/store/change-log.ts';
import { transaction, type Db } from '../../main/core/store/database.ts';
import { formatHlc } from '../../shared/domain/change-log/hlc.ts';
import type { ChangeRecord } from '../../main/core/store/change-log.ts';
import { manualClock } from '../../main/core/platform/clock.ts';
import { Projector } from '../../main/core/store/projector.ts';
import { openStore } from '../../main/core/store/store.ts';

/**
 * Makes a new store from what the log of `live` held at the end of `at` (UTC ms): what the store was born with, then every change stamped
 * by then in the order of the stamps. Written for tests, apart from the product's own way.
 */
export function storeAt(live: Db, at: number, dataDir: string): string {
  const folder = path.join(dataDir, `fresh-${at}`);
  const store = openStore(folder, manualClock(at));
  const all = live.prepare<[], ChangeRecord>('SELECT * FROM change ORDER BY seq').all();
  const born = all.findIndex(({ kind }) => !kind.endsWith('.install'));
  const birth = born < 0 ? all : all.slice(0, born);
  const limit = formatHlc({ wall: at + 1, counter: 0 });
  const rest = (born < 0 ? [] : all.slice(born))
    .filter(({ hlc }) => hlc < limit)
    .toSorted((a, b) => (a.hlc < b.hlc || (a.hlc === b.hlc && a.device < b.device) ? -1 : 1));
  const columns = Object.keys(all[0] ?? {});
  transaction(store.db, (tx) => {
    const projector = new Projector(tx);
    const append = tx.prepare(
      `INSERT INTO change (${columns.join(', ')}) VALUES (${columns.map((name) => `@${name}`).join(', ')})`,
    );
    for (const [index, record] of [...birth, ...rest].entries()) {
      append.run({ ...record, seq: index + 1 });
      projector.apply(changeOf(record), index + 1);
    }
    // So that nothing that is shipped is installed a second time.
    const receipts = live.prepare<[], Record<string, unknown>>('SELECT * FROM receipt').all();
    const carriedOut = new Set([...birth, ...rest].map(({ commandId }) => commandId));
    const names = Object.keys(receipts[0] ?? {});
    const keep = tx.prepare(
      `INSERT INTO receipt (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    for (const one of receipts) if (carriedOut.has(String(one['commandId']))) keep.run(one);
  });
  store.close();
  return folder;
}
