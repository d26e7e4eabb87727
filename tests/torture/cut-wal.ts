import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { manualClock } from '../../main/core/platform/clock.ts';
import { hashOf, readLog } from '../../main/core/store/change-log.ts';
import { openStore, type Store } from '../../main/core/store/store.ts';
import { STORE_FILE } from '../../main/core/store/store-files.ts';
import { verifyStore } from '../../main/core/store/verify.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const SCALE: Record<TortureScale, { readonly offsets: number; readonly verifyEvery: number }> = {
  short: { offsets: 40, verifyEvery: 20 },
  full: { offsets: 2000, verifyEvery: 20 },
};
const COMMITS = 120;
const NOW = Date.UTC(2026, 8, 11, 1, 30);

/** One commit as the file system saw it. */
type Commit = { readonly revision: number; readonly walBytes: number };

function commit(store: Store, n: number): void {
  store.bus.execute(
    {
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      kind: 'event.setHoliday',
      operator: { post: '值班长' },
      input: n,
    },
    () => ({
      changes: [
        {
          entity: 'holiday',
          op: 'put',
          row: new Date(Date.UTC(2000, 0, n)).toISOString().slice(0, 10),
          // Of different lengths, so that commits end at different places of their pages.
          fields: { name: '节'.repeat(1 + ((n * 37) % 190)), nameEn: null },
        },
      ],
      result: null,
    }),
  );
}

/** A store whose commits all stand in the WAL, copied while it is open; and where each commit ended. */
function storeWithWal(folder: string): { readonly commits: readonly Commit[]; readonly hashes: readonly string[] } {
  const source = path.join(folder, 'source');
  const store = openStore(source, manualClock(NOW));
  store.db.pragma('wal_checkpoint(TRUNCATE)');
  const wal = path.join(source, `${STORE_FILE}-wal`);
  const commits: Commit[] = [{ revision: store.bus.revision, walBytes: 0 }];
  for (let n = 1; n <= COMMITS; n += 1) {
    commit(store, n);
    commits.push({ revision: store.bus.revision, walBytes: statSync(wal).size });
  }
  for (const suffix of ['', '-wal'])
    copyFileSync(path.join(source, STORE_FILE + suffix), path.join(folder, STORE_FILE + suffix));
  const hashes = [...readLog(store.db)].map(({ hash }) => hash);
  store.close();
  return { commits, hashes };
}

/** How many of the log's first records are there unchanged, each following from the one before; -1 when another one is there. */
function intactRecords(store: Store, hashes: readonly string[]): number {
  let count = 0;
  for (const record of readLog(store.db)) {
    if (record.hash !== hashes[count] || hashOf(record) !== record.hash) return -1;
    count += 1;
  }
  return count;
}

/** The WAL of a running store cut off or overwritten anywhere: the copy opens, and every commit before the damage is there. */
export const cutWal: TortureRun = {
  name: 'WAL cut off or garbled',
  run: (scale) =>
    withFolder(async (folder) => {
      const { offsets, verifyEvery } = SCALE[scale];
      const { commits, hashes } = storeWithWal(folder);
      const wal = readFileSync(path.join(folder, `${STORE_FILE}-wal`));
      let [closed, lost, unsound] = [0, 0, 0];
      for (let at = 0; at < offsets; at += 1) {
        // Spread over the whole file, and not only to where pages begin.
        const offset = Math.floor(((at + Math.random()) * wal.length) / offsets);
        const garbled = Buffer.from(wal);
        for (let byte = offset; byte < Math.min(offset + 16, wal.length); byte += 1)
          garbled[byte] = (wal[byte] ?? 0) ^ 0x5a;
        const copy = path.join(folder, 'copy', String(at));
        mkdirSync(copy, { recursive: true });
        copyFileSync(path.join(folder, STORE_FILE), path.join(copy, STORE_FILE));
        writeFileSync(path.join(copy, `${STORE_FILE}-wal`), at % 2 === 0 ? wal.subarray(0, offset) : garbled);
        const before = commits.findLast(({ walBytes }) => walBytes <= offset)?.revision ?? 0;
        try {
          const store = openStore(copy, manualClock(NOW));
          if (intactRecords(store, hashes) < before) lost += 1;
          if (at % verifyEvery === 0 && !verifyStore(store.db).ok) unsound += 1;
          store.close();
        } catch {
          closed += 1;
        }
      }
      const count = offsets.toLocaleString('en');
      return {
        figure: `${count} offsets: ${offsets - closed === offsets ? 'all' : offsets - closed} open, ${lost} without a commit from before the damage, ${unsound} that verify finds unsound`,
        wanted: `${count} offsets: all open, 0 without a commit from before, 0 unsound`,
        passed: closed + lost + unsound === 0,
      };
    }),
};
