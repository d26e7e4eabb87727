import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { tableDigests, rebuildFromLog } from '../../../main/core/store/rebuild.ts';
import { DAY_MS, refusalOf, reopened, START } from '../../support/core-client.ts';
import { MINUTE_MS, situationCore } from '../../support/situation.ts';

describe('an entry', () => {
  test('keeps event time and entry time apart, with who, from whom and by which medium', async () => {
    const { client } = await situationCore();
    const { entry, repeated } = await client.log.add({
      operator: { post: '值班员', name: '甲' },
      text: '萧山宾馆外币兑换点停电',
      eventTime: START - 20 * MINUTE_MS,
      place: 'B1',
      category: 'power-failure',
      from: '网点负责人',
      medium: 'phone',
      priority: 'urgent',
    });
    expect(repeated).toBe(false);
    expect(entry).toMatchObject({
      text: '萧山宾馆外币兑换点停电',
      eventTime: START - 20 * MINUTE_MS,
      entryTime: START,
      post: '值班员',
      person: '甲',
      from: '网点负责人',
      medium: 'phone',
      priority: 'urgent',
      triage: 'new',
      significant: false,
      corrects: null,
      correctedBy: null,
    });
    expect((await client.log.get({ entry: entry.id })).entry).toEqual(entry);
  });

  test('sent twice is one entry', async () => {
    const { client } = await situationCore();
    const line = { commandId: randomUUID(), text: '停电' };
    const first = await client.log.add(line);
    expect(await client.log.add(line)).toEqual({ ...first, repeated: true });
    expect((await client.log.search({})).items).toHaveLength(1);
  });

  test.each([
    ['an event time in the future', { eventTime: START + 3 * MINUTE_MS }, 'EVENT_TIME_IN_FUTURE'],
    ['an event time before the event was set up', { eventTime: START - 31 * DAY_MS }, 'EVENT_TIME_BEFORE_EVENT'],
    ['a place that does not exist', { place: 'B9' }, 'UNKNOWN_PLACE'],
    ['a link to no incident', { links: [{ kind: 'incident' as const, ref: 'x' }] }, 'UNKNOWN_INCIDENT'],
  ])('with %s is refused and nothing is recorded', async (_, wrong, code) => {
    const { client, core } = await situationCore();
    const before = core.store.bus.revision;
    expect((await refusalOf(client.log.add({ text: '停电', ...wrong }))).code).toBe(code);
    expect(core.store.bus.revision).toBe(before);
  });

  test('may be a little ahead: two clocks in one room differ', async () => {
    const { client } = await situationCore();
    await expect(client.log.add({ text: '停电', eventTime: START + 2 * MINUTE_MS })).resolves.toBeDefined();
  });

  test('may be recorded before there is an event, on an empty store', async () => {
    const { client, clock } = await situationCore();
    expect((await client.log.add({ text: 'x', eventTime: clock.now() })).entry.text).toBe('x');
  });
});

describe('a correction', () => {
  test('is a new entry that strikes the old one through; both stay, and the links come along', async () => {
    const { client } = await situationCore();
    const { entry: old } = await client.log.add({
      text: '两台 ATM 停用',
      place: 'B1',
      links: [{ kind: 'place', ref: 'B1' }],
    });
    const { entry } = await client.log.correct({ entry: old.id, text: '三台 ATM 停用', reason: '听错' });
    expect(entry).toMatchObject({
      corrects: old.id,
      old: { text: '两台 ATM 停用', eventTime: old.eventTime },
      place: 'B1',
      placeName: '网点 B1',
      eventTime: old.eventTime,
      reason: '听错',
      links: old.links,
    });
    const { items } = await client.log.search({});
    expect(items.map(({ text, correctedBy }) => [text, correctedBy])).toEqual([
      ['三台 ATM 停用', null],
      ['两台 ATM 停用', entry.id],
    ]);
    expect(await refusalOf(client.log.correct({ entry: old.id, text: 'x' }))).toMatchObject({
      code: 'ALREADY_CORRECTED',
      details: { correctedBy: entry.id },
    });
  });

  test('is the only way to take an entry back: undo is refused', async () => {
    const { client } = await situationCore();
    const added = await client.log.add({ text: '停电' });
    expect((await refusalOf(client.changes.undo({ target: added.commandId }))).code).toBe('NOT_UNDOABLE');
    expect((await client.log.search({ text: '停电' })).items).toHaveLength(1);
  });
});

test('triage, significance and links stand beside what an entry says', async () => {
  const { client } = await situationCore();
  const { entry } = await client.log.add({ text: '停电' });
  await client.log.triage({ entry: entry.id, triage: 'acting' });
  await client.log.link({ entry: entry.id, link: { kind: 'place', ref: 'B2' } });
  const marked = await client.log.markSignificant({ entry: entry.id });
  expect(marked.entry).toEqual({
    ...entry,
    triage: 'acting',
    significant: true,
    links: [{ kind: 'place', ref: 'B2' }],
  });
  expect((await client.log.search({ significant: true })).items.map(({ id }) => id)).toEqual([entry.id]);
  await client.log.markSignificant({ entry: entry.id, significant: false });
  expect((await client.log.search({ significant: true })).items).toEqual([]);
  expect((await refusalOf(client.log.triage({ entry: 'x', triage: 'done' }))).code).toBe('UNKNOWN_ENTRY');
});

/** Four lines, one each minute from one minute after START. */
async function filled() {
  const opened = await situationCore();
  const lines = [
    { text: '萧山宾馆外币兑换点停电', place: 'B1', category: 'power-failure' },
    { text: 'ＡＴＭ 无法取现，已联系 UPS 维护', place: 'B2', category: 'system-outage' },
    { text: '外宾询问欧元兑换', place: 'B1' },
    { text: 'Foreign card declined at the POS', operator: { post: 'leader' } },
  ];
  for (const line of lines) {
    opened.clock.advance(MINUTE_MS);
    await opened.client.log.add({ operator: { post: '值班员' }, ...line });
  }
  const found = async (request: Parameters<typeof opened.client.log.search>[0]) =>
    (await opened.client.log.search(request)).items.map(({ text }) => text.slice(0, 2));
  return { ...opened, found };
}

describe('search', () => {
  test('finds one character, two, a phrase, Latin words by their beginning, full width and both languages', async () => {
    const { found } = await filled();
    expect(await found({ text: '电' })).toEqual(['萧山']);
    expect(await found({ text: '宾' })).toEqual(['外宾', '萧山']);
    expect(await found({ text: '兑换' })).toEqual(['外宾', '萧山']);
    expect(await found({ text: '外币兑换' })).toEqual(['萧山']);
    expect(await found({ text: '兑换 欧元' })).toEqual(['外宾']);
    expect(await found({ text: '币点' })).toEqual([]);
    expect(await found({ text: 'atm' })).toEqual(['ＡＴ']);
    expect(await found({ text: 'declin' })).toEqual(['Fo']);
    expect(await found({ text: 'CARD pos' })).toEqual(['Fo']);
  });

  test('is narrowed by place, category, post and event time, with words and without', async () => {
    const { found } = await filled();
    for (const text of [undefined, '兑换']) expect(await found({ text, place: 'B1' })).toEqual(['外宾', '萧山']);
    expect(await found({ place: 'B1', category: 'power-failure' })).toEqual(['萧山']);
    expect(await found({ text: '兑换', category: 'power-failure' })).toEqual(['萧山']);
    expect(await found({ post: 'leader' })).toEqual(['Fo']);
    expect(await found({ text: 'card', post: '值班员' })).toEqual([]);
    expect(await found({ from: START + 2 * MINUTE_MS, to: START + 4 * MINUTE_MS })).toEqual(['外宾', 'ＡＴ']);
    expect(await found({ text: '兑换', to: START + 2 * MINUTE_MS })).toEqual(['萧山']);
  });

  test('is read page by page without a gap or a repetition', async () => {
    const { client, clock } = await situationCore();
    for (let index = 0; index < 23; index += 1) {
      clock.advance(1000);
      await client.log.add({ text: `巡查 第${index}轮` });
    }
    for (const text of [undefined, '巡查']) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.log.search({ text, limit: 5, cursor });
        seen.push(...page.items.map((item) => item.text));
        cursor = page.cursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => `巡查 第${22 - index}轮`));
    }
  });

  test.each(['"', '* OR', '{words} : a', "'; DROP TABLE log_entry; --", ') AND (', 'NEAR(a b)', '-'])(
    'takes %s as words, never as a query',
    async (text) => {
      const { client } = await filled();
      expect(await client.log.search({ text })).toMatchObject({ items: [] });
    },
  );
});

describe('the figures', () => {
  test('count what stands, not what was struck through, and today by the zone of the event', async () => {
    const { client, clock } = await situationCore();
    expect(await client.log.summary({})).toMatchObject({ total: 0, today: 0, untriaged: 0, categories: [], posts: [] });
    const { entry: first } = await client.log.add({
      operator: { post: '值班员' },
      text: '停电',
      category: 'power-failure',
    });
    await client.log.add({ operator: { post: '值班长' }, text: '来电', category: '供电' });
    await client.log.markSignificant({ entry: first.id });
    await client.log.correct({ operator: { post: '值班员' }, entry: first.id, text: '停电一小时' });
    expect(await client.log.summary({})).toMatchObject({
      total: 2,
      today: 2,
      untriaged: 2,
      significant: 1,
      categories: ['power-failure', '供电'],
      posts: ['值班员', '值班长'],
    });
    clock.advance(DAY_MS);
    expect(await client.log.summary({})).toMatchObject({ total: 2, today: 0 });
  });

  test('and the lists they lead to say the same', async () => {
    const { client } = await situationCore();
    const { entry: first } = await client.log.add({ text: '停电' });
    const { entry: second } = await client.log.add({ text: '停电解除' });
    await client.log.markSignificant({ entry: first.id });
    await client.log.triage({ entry: second.id, triage: 'noted' });
    const { entry: better } = await client.log.correct({ entry: first.id, text: '停电半小时' });
    const ids = async (input: Parameters<typeof client.log.search>[0]) =>
      (await client.log.search(input)).items.map(({ id }) => id);
    expect(await ids({ significant: true, standing: true })).toEqual([better.id]);
    expect(await ids({ triage: 'new', standing: true })).toEqual([better.id]);
    expect(await ids({ text: '停电', standing: true })).toEqual([better.id, second.id]);
    expect(await ids({ text: '停电', triage: 'noted' })).toEqual([second.id]);
  });

  test('are read from indexes, however long the log is', async () => {
    const { core } = await situationCore();
    const plan = (sql: string): string => JSON.stringify(core.store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all());
    const standing = 'NOT EXISTS (SELECT 1 FROM log_entry c WHERE c.corrects = e.id AND c.deleted = 0)';
    for (const [condition, index] of [
      ["e.triage = 'new'", 'log_entry_new'],
      ['e.entryTime >= 1', 'log_entry_by_entry_time'],
      ['e.significant = 1', 'log_entry_significant'],
    ])
      expect(plan(`SELECT 1 FROM log_entry e WHERE e.deleted = 0 AND ${condition} AND ${standing} LIMIT 9`)).toContain(
        index,
      );
  });
});

test('the index is made again by the rebuild and survives a restart', async () => {
  const first = await situationCore();
  await first.client.log.add({ text: '萧山宾馆停电', place: 'B1' });
  const again = await reopened(first);
  expect((await again.client.log.search({ text: '停电', place: 'B1' })).items).toHaveLength(1);
  const { db } = again.core.store;
  const { db: rebuilt } = rebuildFromLog(db);
  expect(tableDigests(rebuilt)).toEqual(tableDigests(db));
  expect(rebuilt.prepare("SELECT rowid FROM log_text WHERE log_text MATCH '停电'").pluck().all()).toEqual(
    db.prepare("SELECT rowid FROM log_text WHERE log_text MATCH '停电'").pluck().all(),
  );
  rebuilt.close();
  expect((await again.client.system.verify({})).ok).toBe(true);
});

test('entries of a place that was merged into another stay as they were written and are found under the one that stays', async () => {
  const { client } = await situationCore();
  await client.log.add({ text: '网点停电', place: 'B2' });
  await client.places.merge({ keep: 'B1', remove: 'B2', reason: '同一网点' });
  for (const text of [undefined, '停电'])
    expect((await client.log.search({ text, place: 'B1' })).items.map((item) => item.place)).toEqual(['B2']);
  expect((await client.system.verify({})).ok).toBe(true);
});

test('an index that lost an entry is found by the check', async () => {
  const { client, core } = await situationCore();
  await client.log.add({ text: '停电' });
  core.store.db.exec('DELETE FROM log_text');
  const { ok, integrity } = await client.system.verify({});
  expect([ok, integrity.problems]).toEqual([false, ['the full-text index holds 0 of 1 log entries']]);
});
