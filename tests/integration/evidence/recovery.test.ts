import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../main/core/store/store.ts';
import { verifyStore } from '../../../main/core/store/verify.ts';
import { Evidence } from '../../../main/core/modules/evidence/index.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { afterDamage, corruption, DAMAGES, storeWithBackup } from '../../torture/corruption.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('ten ways to spoil the file: none goes unnoticed', async () => {
  const { figure, passed } = await corruption.run('short');
  expect([figure, passed]).toEqual([expect.stringMatching(/ 0 unnoticed$/), true]);
});

test('a lost header costs nothing: the backup is carried on with every change of the bad file, which is kept', async () => {
  const folder = temporaryFolder();
  const { changes, content } = await storeWithBackup(folder);
  const copy = path.join(temporaryFolder(), 'copy');
  const [header] = DAMAGES;
  expect(header && afterDamage(folder, copy, header, content)).toEqual({ outcome: 'recovered', missing: 0 });
  const store = openStore(copy, manualClock(Date.UTC(2026, 8, 12)));
  const [row] = store.db.prepare('SELECT * FROM restoration').all() as Record<string, unknown>[];
  expect(row).toMatchObject({ kind: 'recovery', upTo: changes, gapFrom: null, lost: 0 });
  expect(existsSync(String(row?.['keptFile']))).toBe(true);
  expect(verifyStore(store.db).ok).toBe(true);
  store.close();
});

test('a file of noise: the backup stands, and the exact gap is said', async () => {
  const folder = temporaryFolder();
  const { changes, content } = await storeWithBackup(folder);
  const copy = path.join(temporaryFolder(), 'copy');
  const noise = DAMAGES.at(-1);
  expect(noise && afterDamage(folder, copy, noise, content)).toMatchObject({ outcome: 'recovered' });
  const store = openStore(copy, manualClock(Date.UTC(2026, 8, 12)));
  const [row] = store.db.prepare('SELECT * FROM restoration').all() as Record<string, number>[];
  expect(row).toMatchObject({ replayed: 0, gapTo: changes, gapFrom: (row?.['upTo'] ?? 0) + 1 });
  expect(row?.['gapToAt']).toBeGreaterThan(row?.['gapFromAt'] ?? 0);
  const options = { system: { post: 'system' }, keySecret: null, exercise: true, onDisk: () => undefined };
  const { gap } = new Evidence({ store, clock: manualClock(0), ...options }).status();
  expect(gap).toMatchObject({ from: row?.['gapFrom'], to: changes, toAt: row?.['gapToAt'], after: 0 });
  store.close();
});
