import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testCore, type TestCore } from '../../support/core-client.ts';

async function filledStore(): Promise<TestCore> {
  const opened = await testCore();
  const { client } = opened;
  for (const code of ['B1', 'B2', 'B3']) {
    await client.places.create({ code, name: `网点 ${code}`, type: 'branch' });
    await client.readiness.set({ place: code, item: 'ups-takeover', status: 'ready', note: 'ok' });
  }
  await client.readiness.attach({
    place: 'B1',
    item: 'ups-takeover',
    name: 'a.txt',
    mime: 'text/plain',
    base64: 'YQ==',
  });
  return opened;
}

/** What somebody with an SQLite tool can do to the file: nothing of it goes through a command. */
function tamper({ core }: TestCore, sql: string): void {
  const { db } = core.store;
  db.exec('DROP TRIGGER change_is_append_only_update; DROP TRIGGER change_is_append_only_delete;');
  db.exec(sql);
}

test('a healthy store passes: integrity, chain, rebuild, attachments', async () => {
  const { client } = await filledStore();
  const report = await client.system.verify({});
  expect(report).toMatchObject({ ok: true, chain: { devices: 1 }, attachments: { checked: 1 } });
  expect(report.rebuild.tables.every(({ equal }) => equal)).toBe(true);
});

// Half a surrogate pair, as a broken paste leaves it, has no UTF-8: the file keeps another letter than the hash was made of.
test('a store passes in which posts, names and codes were given that no file can keep', async () => {
  const { client } = await filledStore();
  const operator = { post: '值班\uD800', name: 'x\uDC00y' };
  await client.places.create({ code: 'B\uDBFF4', name: '网点 \uD83D', type: 'branch', operator });
  expect(await client.system.verify({})).toMatchObject({ ok: true, chain: { problems: [] } });
});

test('a store passes that took in the log of another device in two parts', async () => {
  const { core, client } = await filledStore();
  const { bus } = core.store;
  const part = (name: string, at: number) =>
    bus.takeInHistory(
      { id: randomUUID(), kind: 'sample.load', operator: { post: 'x' }, input: name },
      'elsewhere',
      () => ({
        commands: [
          {
            id: randomUUID(),
            at,
            kind: 'event.setHoliday',
            operator: { post: 'x' },
            changes: [{ entity: 'holiday', op: 'put', row: `2030-01-0${name}`, fields: { name, nameEn: null } }],
          },
        ],
        resultOf: () => null,
      }),
    );
  part('1', Date.UTC(2026, 0, 1));
  part('2', Date.UTC(2026, 0, 2));
  expect(await client.system.verify({})).toMatchObject({ ok: true, chain: { devices: 2, problems: [] } });
});

test('the log itself cannot be edited or shortened by mistake', async () => {
  const { core } = await filledStore();
  expect(() => core.store.db.exec("UPDATE change SET post = 'x'")).toThrow(/append-only/);
  expect(() => core.store.db.exec('DELETE FROM change')).toThrow(/append-only/);
});

describe('verify fails on', () => {
  test.each([
    ['a table row edited by hand', "UPDATE place SET name = 'x' WHERE code = 'B2'", 'table place differs'],
    ['a row added by hand', "INSERT INTO place (code, changedSeq) VALUES ('X', 1)", 'table place differs'],
    ['a row removed by hand', "DELETE FROM readiness_state WHERE place = 'B1'", 'table readiness_state differs'],
    ['a tombstone set by hand', "UPDATE place SET deleted = 1 WHERE code = 'B3'", 'table place differs'],
  ])('%s', async (_, sql, problem) => {
    const opened = await filledStore();
    tamper(opened, sql);
    const report = await opened.client.system.verify({});
    expect([report.ok, report.chain.ok, report.rebuild.ok]).toEqual([false, true, false]);
    expect(report.rebuild.problems.join()).toContain(problem);
  });

  test.each([
    ["UPDATE change SET fields = replace(fields, '网点 B1', '网点 X') WHERE entity = 'place'", 'was altered'],
    ["UPDATE change SET post = 'somebody else' WHERE seq = 3", 'change 3 was altered'],
    ['UPDATE change SET commandId = hash WHERE seq = 2', 'change 2 was altered'],
    ['DELETE FROM change WHERE seq = (SELECT max(seq) - 2 FROM change)', 'is missing'],
  ])('a log record edited: %s', async (sql, problem) => {
    const opened = await filledStore();
    tamper(opened, sql);
    const report = await opened.client.system.verify({});
    expect([report.ok, report.chain.ok]).toEqual([false, false]);
    expect(report.chain.problems.join()).toContain(problem);
  });

  test('a log tail removed together with what it made', async () => {
    const opened = await filledStore();
    const last = 'SELECT max(seq) FROM change';
    tamper(
      opened,
      `DELETE FROM readiness_attachment WHERE changedSeq = (${last}); DELETE FROM change WHERE seq = (${last});`,
    );
    const report = await opened.client.system.verify({});
    expect([report.ok, report.chain.ok, report.rebuild.ok]).toEqual([false, false, true]);
    expect(report.chain.problems.join()).toContain('were acknowledged and are missing');
  });

  test('a skipped change, whichever it is', async () => {
    const { client, core } = await filledStore();
    // Overwrites what an earlier change said, so that no table shows that one any more.
    await client.readiness.set({ place: 'B1', item: 'ups-takeover', status: 'not-ready', note: '', owner: 'x' });
    for (const note of ['one', 'two']) await client.places.update({ code: 'B1', note });
    for (let seq = 1; seq <= core.store.bus.revision; seq += 1) {
      const { ok, rebuild } = await client.system.verify({ skipSeq: seq });
      expect({ seq, ok, rebuild: rebuild.ok }).toEqual({ seq, ok: false, rebuild: false });
    }
  });

  test('a log that names what this version does not know', async () => {
    const opened = await filledStore();
    tamper(opened, "UPDATE change SET entity = 'starship' WHERE seq = 3");
    expect((await opened.client.system.verify({})).rebuild.problems.join()).toContain('starship');
  });

  test.each([
    ["UPDATE attachment_content SET bytes = x'00'", 'was altered'],
    ['DELETE FROM attachment_content', 'is missing'],
  ])('an attachment: %s', async (sql, problem) => {
    const opened = await filledStore();
    tamper(opened, sql);
    const report = await opened.client.system.verify({});
    expect([report.ok, report.attachments.ok]).toEqual([false, false]);
    expect(report.attachments.problems.join()).toContain(problem);
  });
});
