import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { manualClock } from '../../main/core/platform/clock.ts';
import { BackupBook } from '../../main/core/store/backup-book.ts';
import { makeBackup } from '../../main/core/store/make-backup.ts';
import { openStore } from '../../main/core/store/store.ts';
import { STORE_FILE } from '../../main/core/store/store-files.ts';
import { verifyStore } from '../../main/core/store/verify.ts';
import { Evidence } from '../../main/core/modules/evidence/index.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';
import { withFolder } from './with-folder.ts';

const PATTERNS: Record<TortureScale, number> = { short: 10, full: 50 };
const START = Date.UTC(2026, 8, 11, 1, 30);
const BEFORE_BACKUP = 150;
const AFTER_BACKUP = 120;

export type Damage = (file: string) => void;

const overwrite = (file: string, at: number, bytes: Buffer): void => {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
};
const sizeOf = (file: string): number => readFileSync(file).length;

/** Ways in which disks, copies and power cuts spoil a file; each call of one is another place. */
export const DAMAGES: readonly Damage[] = [
  (file) => overwrite(file, 0, Buffer.alloc(100)),
  (file) => overwrite(file, randomInt(100), randomBytes(1)),
  (file) => overwrite(file, 4096 * randomInt(Math.floor(sizeOf(file) / 4096)), Buffer.alloc(4096)),
  (file) => overwrite(file, 4096 * randomInt(Math.floor(sizeOf(file) / 4096)), randomBytes(4096)),
  (file) => overwrite(file, 512 * randomInt(Math.floor(sizeOf(file) / 512)), randomBytes(512)),
  (file) => truncateSync(file, 4096 * (1 + randomInt(Math.floor(sizeOf(file) / 4096)))),
  (file) => truncateSync(file, randomInt(sizeOf(file))),
  (file) => {
    const at = randomInt(sizeOf(file));
    overwrite(file, at, Buffer.from([(readFileSync(file)[at] ?? 0) ^ (1 << randomInt(8))]));
  },
  (file) => overwrite(file, Math.floor(sizeOf(file) * 0.7), Buffer.alloc(Math.floor(sizeOf(file) * 0.2))),
  (file) => writeFileSync(file, randomBytes(sizeOf(file))),
];

/** A store with a good backup in the middle of its life, closed in order. Returns how many changes it holds. */
export async function storeWithBackup(folder: string): Promise<{ changes: number; content: string }> {
  const clock = manualClock(START);
  const store = openStore(folder, clock);
  store.db.pragma('synchronous = OFF');
  const evidence = new Evidence({
    store,
    clock,
    system: { post: 'system' },
    keySecret: null,
    exercise: false,
    onDisk: () => undefined,
  });
  const put = (number: number): void => {
    clock.advance(1000);
    const row = new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString().slice(0, 10);
    const fields = { name: `记录 ${number} ${'长'.repeat(number % 90)}`, nameEn: `entry ${number}` };
    const command = { id: randomUUID(), kind: 'event.setHoliday', operator: { post: '岗' }, input: number };
    store.bus.execute(command, () => ({ changes: [{ entity: 'holiday', op: 'put', row, fields }], result: number }));
  };
  for (let number = 0; number < BEFORE_BACKUP; number += 1) put(number);
  const book = new BackupBook(folder);
  mkdirSync(book.folder);
  const target = book.newFile('hourly', clock.now());
  const file = path.join(folder, STORE_FILE);
  book.note(await makeBackup({ file, target, passphrase: null }, () => undefined), 'hourly', clock.now());
  for (let number = 0; number < AFTER_BACKUP; number += 1) put(1000 + number);
  evidence.stop();
  const made = { changes: store.bus.revision, content: contentOf(store.db) };
  store.close();
  return made;
}

/** Every row of every table of the product. */
function contentOf(db: Database.Database): string {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'log_text%' AND name <> 'meta' ORDER BY name",
    )
    .pluck()
    .all();
  return JSON.stringify(tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().all()));
}

export type Outcome = 'recovered' | 'found' | 'harmless' | 'silent';

/** What opening a copy of the store after the damage comes to. */
export function afterDamage(
  folder: string,
  copy: string,
  damage: Damage,
  content: string,
): { outcome: Outcome; missing: number } {
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  damage(path.join(copy, STORE_FILE));
  let store: ReturnType<typeof openStore>;
  try {
    store = openStore(copy, manualClock(START + 3_600_000));
  } catch {
    // Refused with a reason; the file is as it was.
    return { outcome: 'found', missing: 0 };
  }
  try {
    const report = verifyStore(store.db);
    const recovery = store.db
      .prepare<[], { lost: number; keptFile: string }>("SELECT lost, keptFile FROM restoration WHERE kind = 'recovery'")
      .get();
    if (recovery !== undefined)
      return { outcome: report.ok && existsSync(recovery.keptFile) ? 'recovered' : 'silent', missing: recovery.lost };
    if (!report.ok) return { outcome: 'found', missing: 0 };
    return { outcome: contentOf(store.db) === content ? 'harmless' : 'silent', missing: 0 };
  } finally {
    store.close();
  }
}

/** A spoiled file is found, or the spoiling changed nothing; what is put in its place passes the check and says what is missing. */
export const corruption: TortureRun = {
  name: 'the store file spoiled',
  run: (scale) =>
    withFolder(async (folder) => {
      const live = path.join(folder, 'live');
      mkdirSync(live);
      const { content } = await storeWithBackup(live);
      const count: Record<Outcome, number> = { recovered: 0, found: 0, harmless: 0, silent: 0 };
      for (let pattern = 0; pattern < PATTERNS[scale]; pattern += 1) {
        const damage = DAMAGES[pattern % DAMAGES.length];
        if (damage) count[afterDamage(live, path.join(folder, 'copy'), damage, content).outcome] += 1;
      }
      return {
        figure: `${PATTERNS[scale]} patterns: ${count.recovered} recovered at the start, ${count.found} found by the check, ${count.harmless} harmless, ${count.silent} unnoticed`,
        wanted: `${PATTERNS[scale]} patterns: 0 unnoticed`,
        passed: count.silent === 0,
      };
    }),
};
