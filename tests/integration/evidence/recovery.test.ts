import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../main/core/store/store.ts';
import { verifyStore } from '../../../main/core/store/verify.ts';
import { Evidence } from '../../../main/core/modules/evidence/index.ts';
import { manualClock } from '../../../main/core/platform/clock.ts';
import { afterDamage, corruption, DAMAGES, storeWithBackup } from '../../torture/corruption.ts';
import { refusalOf } from '../../support/core-client.ts';
import { makeAdministrator, makePeople, openRightsCore, PASSPHRASE } from '../../support/rights-core.ts';
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

test.each([
  ['nothing but records can be read', (bytes: Buffer) => bytes.fill(0, 0, 100)],
  [
    'a part of the log is gone',
    (bytes: Buffer) => {
      const page = 4096 * Math.floor(bytes.indexOf('the page that goes') / 4096);
      bytes.fill(0, page, page + 4096);
    },
  ],
])(
  'people sign in as before after %s, with no backup; what they tried counts, and nobody is still signed in',
  async (_, spoil) => {
    const folder = temporaryFolder();
    const before = await openRightsCore(folder);
    const { token } = await makeAdministrator(before);
    const officer = (await makePeople(before, token, [{ login: 'ann', role: 'duty-officer' }])).get('ann');
    const wrong = { login: 'ann', passphrase: 'not the passphrase' };
    for (let tries = 0; tries < 4; tries += 1) await refusalOf(before.as().accounts.signIn(wrong));
    for (const text of ['the page that goes', 'what came after'])
      await before.as(officer).log.add({ text: text.repeat(200) });
    await before.close();
    const file = path.join(folder, 'console.sqlite');
    const bytes = readFileSync(file);
    spoil(bytes);
    writeFileSync(file, bytes);
    const after = await openRightsCore(folder, before.clock.now() + 1000);
    expect(after.core.store.db.prepare('SELECT kind FROM restoration').pluck().all()).toEqual(['recovery']);
    expect((await after.as(officer).accounts.state({})).session).toBeNull();
    expect(await refusalOf(after.as().accounts.signIn(wrong))).toMatchObject({ code: 'TOO_MANY_FAILURES' });
    const { session } = await after.as().accounts.signIn({ login: 'chief', passphrase: PASSPHRASE });
    expect(session?.roles).toEqual(['administrator']);
    await after.close();
  },
);
