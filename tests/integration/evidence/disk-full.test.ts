import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openStore } from '../../../main/core/store/store.ts';
import { systemClock } from '../../../main/core/platform/clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// On a small tmpfs, as one of the runs of tests/torture; here without leave to mount one.
test('a file that may not grow refuses in words, keeps what was acknowledged and goes on when it may', async () => {
  const store = openStore(temporaryFolder(), systemClock);
  const heard: boolean[] = [];
  store.reserve.onChange(() => heard.push(store.reserve.used));
  const put = (name: string) =>
    store.bus.execute({ id: randomUUID(), kind: 'test', operator: { post: '岗' }, input: name.length }, () => ({
      changes: [{ entity: 'holiday', op: 'put', row: '2026-10-01', fields: { name } }],
      result: null,
    }));
  put('kept');
  const pages = Number(store.db.pragma('page_count', { simple: true }));
  store.db.pragma(`max_page_count = ${pages}`);
  expect(() => put('x'.repeat(1_000_000))).toThrow(expect.objectContaining({ code: 'DISK_FULL' }));
  expect(store.reserve.used).toBe(true);
  expect(store.db.prepare('SELECT name FROM holiday').pluck().all()).toEqual(['kept']);
  store.db.pragma(`max_page_count = ${pages * 1000}`);
  put('x'.repeat(1_000_000));
  expect(store.db.prepare('SELECT length(name) FROM holiday').pluck().get()).toBe(1_000_000);
  await expect.poll(() => heard).toEqual([true]);
  store.reserve.look();
  // Every window hears of it.
  await expect.poll(() => heard).toEqual([true, false]);
  store.close();
});
