import { existsSync } from 'node:fs';
import { beforeAll, afterAll, expect, test } from 'vitest';
import type { BackupEntry } from '../../../shared/contract/backups.ts';
import { HOUR_MS, openTestCore, refusalOf, START, type TestCore } from '../../support/core-client.ts';
import { livingTables } from '../../support/living-tables.ts';

let live: TestCore;
let firstBackup: BackupEntry;
let afterFirst: ReturnType<typeof tables>;
let afterSecond: ReturnType<typeof tables>;

const operator = { post: '安全保障岗' };
const holiday = (day: number) =>
  live.client.event.setHoliday({
    operator,
    holiday: { date: `2026-10-${String(day).padStart(2, '0')}`, name: `假日 ${day} ${live.clock.now()}`, nameEn: null },
  });

/** What the store says, without what says how it was put back. */
function tables() {
  const { restoration: _restorations, ...rest } = livingTables(live.core.store.db);
  return rest;
}

async function lastOf<T extends { type: string }>(stream: AsyncIterable<T>): Promise<T> {
  let last: T | undefined;
  for await (const one of stream) last = one;
  if (last === undefined) throw new Error('the stream was empty');
  return last;
}

async function makeBackup(passphrase?: string): Promise<BackupEntry> {
  const made = await lastOf(await live.client.backups.make(passphrase === undefined ? {} : { passphrase }));
  if (made.type !== 'done') throw new Error('no backup was made');
  return made.backup;
}

beforeAll(async () => {
  live = await openTestCore();
  await holiday(1);
  await holiday(2);
  afterFirst = tables();
  firstBackup = await makeBackup();
  live.clock.advance(HOUR_MS);
  await holiday(3);
  afterSecond = tables();
  live.clock.advance(HOUR_MS);
  await holiday(4);
  await holiday(1);
});
afterAll(() => live.close());

test('a copy counts only with what was checked of it, and is listed with age and size', async () => {
  const { items, freeBytes } = await live.client.backups.list({});
  expect(items).toMatchObject([{ kind: 'manual', at: START, checkedAt: START, encrypted: false }]);
  expect(items[0]?.bytes).toBeGreaterThan(10_000);
  expect(freeBytes).toBeGreaterThan(0);
});

test('what would be lost is said first, and a later change makes the numbers void', async () => {
  const { client } = live;
  const source = { from: 'backup' as const, id: firstBackup.id };
  const plan = await client.backups.plan({ source });
  expect(plan).toMatchObject({
    sameStore: true,
    lost: { changes: 3, commands: 3, from: START + HOUR_MS, to: START + 2 * HOUR_MS, kinds: [{ commands: 3 }] },
  });
  await holiday(5);
  expect(await refusalOf(client.backups.restore({ operator, source, token: plan.token }))).toMatchObject({
    code: 'PLAN_OUTDATED',
  });
});

test('to an instant: backup and log together; everything later is gone and kept beside; windows stay connected', async () => {
  const { client } = live;
  const { epoch } = await client.system.info({});
  const stream = await client.events.subscribe({});
  await stream.next();
  const source = { from: 'instant' as const, at: START + HOUR_MS };
  const plan = await client.backups.plan({ source });
  expect(plan).toMatchObject({ base: firstBackup.id, replayed: 1, lost: { changes: 3 } });
  const done = await client.backups.restore({ operator, source, token: plan.token, reason: '误导入' });
  expect(done).toMatchObject({ lost: 3, replayed: 1 });
  expect(existsSync(done.keptFile ?? '')).toBe(true);
  expect(tables()).toEqual(afterSecond);
  expect((await stream.next()).done).toBe(true);
  expect((await client.system.info({})).epoch).not.toBe(epoch);
  const { restorations } = await client.backups.list({});
  expect(restorations).toMatchObject([{ kind: 'instant', lost: 3, replayed: 1, cause: '误导入' }]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
  await holiday(6);
});

test('to an instant by the log alone, when no backup is that old', async () => {
  const { client } = live;
  const source = { from: 'instant' as const, at: START - 1 };
  const before = await client.backups.plan({ source: { from: 'instant', at: START } });
  expect(before.base).toBe(firstBackup.id);
  const plan = await client.backups.plan({ source });
  expect(plan.base).toBeNull();
  await client.backups.restore({ operator, source, token: plan.token });
  expect((await client.event.get({})).holidays).toEqual([]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
});

test('to an instant by the log alone, with what was before it carried out again', async () => {
  const { client, clock, close } = await openTestCore();
  const name = '国庆';
  const save = (date: string) => client.event.setHoliday({ operator, holiday: { date, name, nameEn: null } });
  await save('2026-10-01');
  clock.advance(HOUR_MS);
  await save('2026-10-02');
  const source = { from: 'instant' as const, at: START + 1 };
  const plan = await client.backups.plan({ source });
  expect(plan).toMatchObject({ base: null, lost: { changes: 1 } });
  await client.backups.restore({ operator, source, token: plan.token });
  expect((await client.event.get({})).holidays).toMatchObject([{ date: '2026-10-01' }]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
  await close();
});

test('to a chosen backup; sealed ones open with their passphrase only', async () => {
  const { client } = live;
  const source = { from: 'backup' as const, id: firstBackup.id };
  await client.backups.restore({ operator, source, token: (await client.backups.plan({ source })).token });
  expect(tables()).toEqual(afterFirst);
  const sealed = await makeBackup('一把足够长的口令 with words');
  expect(sealed.encrypted).toBe(true);
  const { folder } = await client.backups.list({});
  const file = `${folder}/${sealed.id}`;
  const withPassphrase = (passphrase?: string) =>
    client.backups.plan({ source: { from: 'file', file, ...(passphrase !== undefined && { passphrase }) } });
  expect((await refusalOf(withPassphrase())).code).toBe('PASSPHRASE_NEEDED');
  expect((await refusalOf(withPassphrase('not the right words'))).code).toBe('WRONG_PASSPHRASE');
  expect(await withPassphrase('一把足够长的口令 with words')).toMatchObject({ sameStore: true, lost: { changes: 0 } });
});

test('the checkpoints of before still fit after every restore, and one kept elsewhere tells what was taken back', async () => {
  const { client } = live;
  await holiday(7);
  const { text } = await client.evidence.exportCheckpoint({});
  const check = async () => {
    const last = await lastOf(await client.evidence.verify({ checkpoint: text }));
    return last.type === 'report' ? last.report : null;
  };
  expect(await check()).toMatchObject({ ok: true, checkpoints: { exported: 1, unsigned: 0 } });
  const source = { from: 'backup' as const, id: firstBackup.id };
  await client.backups.restore({ operator, source, token: (await client.backups.plan({ source })).token });
  const report = await check();
  expect(report).toMatchObject({ ok: false, chain: { ok: true }, rebuild: { ok: true } });
  expect(report?.checkpoints.problems).toHaveLength(1);
});
