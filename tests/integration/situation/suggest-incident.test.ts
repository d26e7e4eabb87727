import { expect, test } from 'vitest';
import { HOUR_MS, refusalOf, START } from '../../support/core-client.ts';
import { MINUTE_MS, pass, situationCore } from '../../support/situation.ts';

test('a line of the log gives type, facts, place and time, and opens graded with its clock running', async () => {
  const { client } = await situationCore();
  await client.places.setHours({
    code: 'B1',

    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
  });
  const { entry } = await client.log.add({ text: '银行卡交换系统两省中断 40 分钟', place: 'B1' });
  const { entry: _entry, title, ...suggested } = await client.incidents.suggest({ entry: entry.id });
  expect(suggested).toEqual({
    type: 'system-outage',
    scheme: 'information-system',
    grade: null,
    eventTime: START,
    receivedAt: START,
    places: ['B1'],
    systems: ['card-switch'],
    facts: { provincesDown: 2, downSince: START - 40 * MINUTE_MS, inServiceHours: true },
    from: { provincesDown: 'words', downSince: 'words', inServiceHours: 'hours' },
    already: [],
  });
  const { type, scheme, facts, places, systems } = suggested;
  const { incident } = await client.incidents.open({ entry: entry.id, title, type, scheme, facts, places, systems });
  expect(incident).toMatchObject({ grade: 'II', severity: 1, override: null });
  const { items } = await client.clocks.list({ incident: incident.id });
  expect(items[0]).toMatchObject({ clock: 'phone-leader', state: 'running', severity: 1, due: START + 30 * MINUTE_MS });
  expect((await client.incidents.suggest({ entry: entry.id })).already).toMatchObject([{ id: incident.id, title }]);
});

test('what was said in the line decides the scheme where it names a grade, and may be taken back', async () => {
  const { client } = await situationCore();
  const { entry } = await client.log.add({ text: '客户聚集', grade: 'II' });
  const said = await client.incidents.suggest({ entry: entry.id });
  expect(said).toMatchObject({ type: 'disturbance', scheme: 'information-system', grade: 'II' });
  const { incident } = await client.incidents.open({ entry: entry.id });
  expect(incident).toMatchObject({ scheme: 'information-system', grade: 'II', override: { reason: '客户聚集' } });
  const other = await client.incidents.open({ entry: entry.id, scheme: 'district-financial-risk' });
  expect(other.incident).toMatchObject({ scheme: 'district-financial-risk', grade: null, override: null });
  const without = await client.incidents.open({ entry: entry.id, grade: null });
  expect(without.incident.override).toBeNull();
});

test('a text alone is read too, and an unknown entry is refused', async () => {
  const { client } = await situationCore();
  expect(await client.incidents.suggest({ text: '客户被诈骗 600 万元' })).toMatchObject({
    type: 'fraud',
    scheme: 'district-financial-risk',
    facts: { sum: 6_000_000 },
    entry: null,
  });
  expect((await refusalOf(client.incidents.suggest({ entry: 'x' }))).code).toBe('UNKNOWN_ENTRY');
});

test('a lasting outage of a system named is left to feed the facts, and stands in the timeline', async () => {
  const opened = await situationCore();
  const { client } = opened;
  await client.systems.setState({ system: 'core-banking', state: 'down', at: START - HOUR_MS, provincesDown: 2 });
  const suggested = await client.incidents.suggest({ text: '核心业务系统中断' });
  expect(suggested.facts).not.toHaveProperty('downSince');
  const { incident } = await client.incidents.open({
    title: '核心业务系统中断',
    type: 'system-outage',
    systems: suggested.systems,
    facts: { inServiceHours: true },
  });
  expect(incident.grade).toBe('II');
  pass(opened, 20);
  await client.systems.setState({ system: 'core-banking', state: 'up' });
  const { items } = await client.incidents.timeline({ incident: incident.id });
  expect(items.flatMap(({ kind, at, other }) => (kind === 'system' ? [[other?.what, at]] : []))).toEqual([
    ['outage', START - HOUR_MS],
    ['restored', START + 20 * MINUTE_MS],
  ]);
});
