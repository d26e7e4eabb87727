import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, refusalOf, START, testCore } from '../../support/core-client.ts';
import { MINUTE_MS, openOutage, pass, situationCore } from '../../support/situation.ts';

test('facts are graded on an empty store', async () => {
  const { client } = await testCore();
  const facts = { provincesDown: 2, hoursDown: 3, inServiceHours: true };
  expect(await client.incidents.grade({ scheme: 'information-system', facts })).toEqual({
    grade: 'I',
    clause: 'I-two-provinces-3h',
    missing: [],
  });
  expect(
    await client.incidents.grade({ scheme: 'district-financial-risk', facts: { scope: 'systemic' } }),
  ).toMatchObject({
    grade: '3',
  });
  expect((await refusalOf(client.incidents.grade({ scheme: 'moon' }))).code).toBe('UNKNOWN_SCHEME');
  expect((await client.incidents.list({})).items).toEqual([]);
  expect((await client.clocks.list({})).items).toEqual([]);
  expect((await client.systems.list({})).items.map(({ code }) => code)).toContain('core-banking');
  expect((await client.posture.get({})).current.level).toBe('normal');
});

describe('opening', () => {
  test('from a log entry takes over its words, time, place and grade, and links both', async () => {
    const { client } = await situationCore();
    const eventTime = START - 5 * MINUTE_MS;
    const { entry } = await client.log.add({ text: 'ATM 停用', eventTime, place: 'B1', grade: 'II' });
    const { incident } = await client.incidents.open({ entry: entry.id, type: 'system-outage' });
    expect(incident).toMatchObject({
      title: 'ATM 停用',
      eventAt: eventTime,
      receivedAt: START,
      places: ['B1'],
      scheme: 'information-system',
      schemeVersion: 1,
      grade: 'II',
      override: { grade: 'II', reason: 'ATM 停用' },
      computed: { grade: null },
    });
    expect((await client.log.get({ entry: entry.id })).entry.links).toEqual([{ kind: 'incident', ref: incident.id }]);
    // The report clock runs from that one action on.
    expect((await client.clocks.list({})).items.map(({ clock }) => clock)).toContain('phone-leader');
  });

  test.each([
    ['nothing that says what happened', {}, 'TITLE_REQUIRED'],
    ['an unknown place', { title: 'x', places: ['B9'] }, 'UNKNOWN_PLACE'],
    ['an unknown system', { title: 'x', systems: ['s'] }, 'UNKNOWN_SYSTEM'],
    ['an unknown scheme', { title: 'x', scheme: 's' }, 'UNKNOWN_SCHEME'],
    ['a grade the scheme does not have', { title: 'x', grade: 'IX', gradeReason: 'y' }, 'UNKNOWN_GRADE'],
    ['a grade without a reason', { title: 'x', grade: '3' }, 'REASON_REQUIRED'],
    ['a time in the future', { title: 'x', eventTime: START + HOUR_MS }, 'EVENT_TIME_IN_FUTURE'],
    ['a time before the event', { title: 'x', eventTime: START - 60 * DAY_MS }, 'EVENT_TIME_BEFORE_EVENT'],
    ['back before it went down', { title: 'x', facts: { downSince: START, restoredAt: START - 1 } }, 'FACT_TIMES'],
  ])('with %s is refused', async (_, input, code) => {
    const { client } = await situationCore();
    expect((await refusalOf(client.incidents.open(input))).code).toBe(code);
    expect((await client.incidents.list({})).total).toBe(0);
  });
});

describe('grading', () => {
  test('says ahead when it gets worse, and does so at that moment, by itself and logged', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 41);
    expect(incident).toMatchObject({ grade: 'II', ahead: [{ grade: 'I', inMs: (2 * 60 + 19) * MINUTE_MS }] });
    pass(opened, 2 * 60 + 18);
    expect((await client.incidents.get({ incident: incident.id })).incident.grade).toBe('II');
    pass(opened, 1);
    const { incident: worse } = await client.incidents.get({ incident: incident.id });
    expect(worse).toMatchObject({ grade: 'I', computed: { clause: 'I-two-provinces-3h' }, ahead: [] });
    const { items } = await client.incidents.timeline({ incident: incident.id });
    expect(items.filter(({ kind }) => kind === 'grading').map(({ at, grading }) => [at, grading?.grade])).toEqual([
      [START, 'II'],
      [START + 139 * MINUTE_MS, 'I'],
    ]);
    // Nobody else's edit: a form that was open all the while is still good.
    await expect(
      client.incidents.update({ incident: incident.id, expected: incident.revision, owner: '科技部' }),
    ).resolves.toBeDefined();
  });

  test('stops counting when service is restored; what was reached stays', async () => {
    const opened = await situationCore();
    const { incident } = await openOutage(opened, 41);
    pass(opened, 60);
    await opened.client.incidents.update({ incident: incident.id, facts: { restoredAt: opened.clock.now() } });
    pass(opened, 600);
    const { incident: later } = await opened.client.incidents.get({ incident: incident.id });
    expect(later).toMatchObject({ grade: 'II', ahead: [] });
    expect(later.knownFacts['hoursDown']).toBeCloseTo(101 / 60);
  });

  test('takes facts from the systems it names, in the same transaction', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await client.incidents.open({
      title: '核心系统中断',
      type: 'system-outage',
      systems: ['core-banking'],
      facts: { inServiceHours: true },
    });
    expect(incident).toMatchObject({ grade: null, computed: { missing: ['provincesDown', 'hoursDown'] } });
    await client.systems.setState({
      system: 'core-banking',
      state: 'down',
      at: START - 35 * MINUTE_MS,
      provincesDown: 1,
    });
    const read = async () => (await client.incidents.get({ incident: incident.id })).incident;
    expect(await read()).toMatchObject({ grade: 'III', knownFacts: { provincesDown: 1 } });
    await client.systems.setState({ system: 'core-banking', state: 'down', provincesDown: 2 });
    expect(await read()).toMatchObject({ grade: 'II' });
    pass(opened, 10);
    const { system } = await client.systems.setState({ system: 'core-banking', state: 'up' });
    expect(system).toMatchObject({ state: 'up', outage: null });
    pass(opened, 600);
    expect(await read()).toMatchObject({ grade: 'II', ahead: [] });
  });

  test('by a person stands beside the computed one with its reason, until it is withdrawn', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 41);
    const over = await client.incidents.overrideGrade({
      operator: { post: '指挥长' },
      incident: incident.id,
      grade: 'III',
      reason: '影响面小',
    });
    expect(over.incident).toMatchObject({
      grade: 'III',
      computed: { grade: 'II' },
      override: { grade: 'III', reason: '影响面小', by: '指挥长', at: START },
    });
    const back = await client.incidents.withdrawOverride({ incident: incident.id, reason: '范围扩大' });
    expect(back.incident).toMatchObject({ grade: 'II', override: null });
    const { items } = await client.incidents.timeline({ incident: incident.id });
    expect(items.flatMap(({ grading }) => (grading ? [[grading.ground, grading.grade, grading.reason]] : []))).toEqual([
      ['facts', 'II', null],
      ['override', 'III', '影响面小'],
      ['withdrawn', 'II', '范围扩大'],
    ]);
    expect((await refusalOf(client.incidents.withdrawOverride({ incident: incident.id, reason: 'x' }))).code).toBe(
      'NOT_OVERRIDDEN',
    );
  });

  test('goes on by the version of the scheme it was opened with, though the scheme is edited', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident: before } = await openOutage(opened, 41);
    const scheme = (await client.incidents.schemes({})).items.find(({ code }) => code === 'information-system');
    if (!scheme) throw new Error('no scheme');
    const { version: _version, ...edited } = scheme;
    const onlyHarm = edited.clauses.filter(({ code }) => code.endsWith('-harm'));
    expect(await client.incidents.saveScheme({ scheme: { ...edited, clauses: onlyHarm } })).toMatchObject({
      version: 2,
    });
    const { incident: after } = await openOutage(opened, 41);
    expect(after).toMatchObject({ schemeVersion: 2, grade: null });
    pass(opened, 200);
    const { incident } = await client.incidents.get({ incident: before.id });
    expect(incident).toMatchObject({ schemeVersion: 1, grade: 'I' });
    const broken = { ...edited, clauses: [{ ...onlyHarm[0], grade: 'IX' }] as typeof onlyHarm };
    expect(await refusalOf(client.incidents.saveScheme({ scheme: broken }))).toMatchObject({
      code: 'BAD_SCHEME',
      details: { problems: [{ problem: 'unknown-grade' }] },
    });
  });
});

describe('stages', () => {
  test('open, handling, contained, closed; then read-only until it is reopened with a reason', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident: made } = await openOutage(opened);
    const incident = made.id;
    await client.incidents.advance({ incident, stage: 'handling' });
    await client.incidents.advance({ incident, stage: 'contained' });
    expect((await client.incidents.advance({ incident, stage: 'handling' })).incident.stage).toBe('handling');
    const closed = await client.incidents.close({ incident, conclusion: '已切换备机' });
    expect(closed.incident).toMatchObject({ stage: 'closed', closedAt: START, conclusion: '已切换备机' });
    const refused = [
      client.incidents.update({ incident, title: 'x' }),
      client.incidents.setPlace({ incident, place: 'B2', affected: true }),
      client.incidents.setSystem({ incident, system: 'core-banking', affected: true }),
      client.incidents.link({ incident, link: { kind: 'place', ref: 'B1' } }),
      client.incidents.advance({ incident, stage: 'handling' }),
      client.incidents.close({ incident }),
      client.incidents.overrideGrade({ incident, grade: 'I', reason: 'x' }),
    ];
    const codes = (await Promise.all(refused.map(refusalOf))).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['INCIDENT_CLOSED']));
    expect((await refusalOf(client.changes.undo({ target: closed.commandId }))).code).toBe('NOT_UNDOABLE');
    const reopened = await client.incidents.reopen({ incident, reason: '再次中断' });
    expect(reopened.incident).toMatchObject({ stage: 'handling', closedAt: null, reopenReason: '再次中断' });
    expect((await refusalOf(client.incidents.reopen({ incident, reason: 'x' }))).code).toBe('NOT_CLOSED');
    expect((await refusalOf(client.incidents.get({ incident: 'x' }))).code).toBe('UNKNOWN_INCIDENT');
  });

  test('a second window gets STALE_REVISION with the first one’s change, and nothing is lost', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened);
    const seen = { incident: incident.id, expected: incident.revision };
    await client.incidents.close({ ...seen, operator: { post: '指挥长' }, conclusion: '恢复' });
    const refusal = await refusalOf(client.incidents.close({ ...seen, conclusion: '我的结论' }));
    expect(refusal).toMatchObject({
      code: 'STALE_REVISION',
      details: {
        changes: [{ at: START, by: { post: '指挥长' }, kind: 'incidents.close', fields: { conclusion: '恢复' } }],
      },
    });
    expect((await client.incidents.get({ incident: incident.id })).incident.conclusion).toBe('恢复');
  });

  test('a change of one fact between does not stop another who looked after it', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened);
    const first = await client.incidents.update({
      incident: incident.id,
      expected: incident.revision,
      facts: { people: 3 },
    });
    const { revision } = first.incident;
    const second = await client.incidents.update({
      incident: incident.id,
      expected: revision,
      facts: { people: null },
    });
    expect(second.incident.facts).not.toHaveProperty('people');
    const stale = client.incidents.update({ incident: incident.id, expected: revision, owner: 'x' });
    expect(await refusalOf(stale)).toMatchObject({
      code: 'STALE_REVISION',
      details: { changes: [{ fields: { 'fact:people': null } }] },
    });
  });
});

test('the timeline collects by itself what belongs to the incident', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const { incident } = await openOutage(opened, 41);
  pass(opened, 1);
  await client.log.add({ text: '同一网点的另一件事', place: 'B1' });
  await client.log.add({ text: '已通知对公客户', links: [{ kind: 'incident', ref: incident.id }] });
  await client.log.add({ text: '别处的事', place: 'B2' });
  pass(opened, 1);
  await client.clocks.stop({ incident: incident.id, clock: 'phone-leader', told: '张组长', medium: 'phone' });
  await client.posture.set({ level: 'alert', ground: '两省中断', incident: incident.id });
  await client.posture.activatePlan({ plan: '信息系统应急预案', ground: '二级', incident: incident.id });
  await client.incidents.advance({ incident: incident.id, stage: 'handling' });
  const { items } = await client.incidents.timeline({ incident: incident.id });
  expect(items.map(({ kind, how }) => (how === null ? kind : `${kind}/${how}`)).toSorted()).toEqual([
    'change',
    'change',
    'entry/linked',
    'entry/place',
    'grading',
    'plan',
    'posture',
    'report',
  ]);
  expect(items.map(({ at }) => at)).toEqual(items.map(({ at }) => at).toSorted((a, b) => a - b));
});

test('open ones come first, the worst first, counted by grade', async () => {
  const opened = await situationCore();
  const { client } = opened;
  const { incident: mild } = await client.incidents.open({
    title: '小额纠纷',
    facts: { sum: 100, people: 1, scope: 'local' },
  });
  const { incident: bad } = await openOutage(opened, 200);
  const { incident: done } = await client.incidents.open({
    title: '已了结',
    facts: { scope: 'systemic' },
    places: ['B2'],
  });
  await client.incidents.close({ incident: done.id });
  const list = await client.incidents.list({});
  expect(list.items.map(({ id }) => id)).toEqual([bad.id, mild.id, done.id]);
  expect(list.openByGrade).toEqual([
    expect.objectContaining({ scheme: 'information-system', grade: 'I', severity: 0, name: '特别重大', count: 1 }),
    expect.objectContaining({ scheme: 'district-financial-risk', grade: '1', severity: 2, count: 1 }),
  ]);
  expect((await client.incidents.list({ open: true, place: 'B2' })).total).toBe(0);
  expect((await client.incidents.list({ place: 'B2' })).items.map(({ id }) => id)).toEqual([done.id]);
});

test('posture and plans: who, when, on what ground; every decision stays', async () => {
  const { client, clock } = await situationCore();
  await client.posture.set({ operator: { post: '指挥长' }, level: 'emergency', ground: '两省中断' });
  clock.advance(MINUTE_MS);
  const { current } = await client.posture.set({ level: 'alert', ground: '已恢复一省' });
  expect(current).toMatchObject({ level: 'alert', at: START + MINUTE_MS, ground: '已恢复一省' });
  const { activation } = await client.posture.activatePlan({ plan: '应急预案', ground: 'x' });
  const state = await client.posture.get({});
  expect(state.history.map(({ level, post }) => [level, post])).toEqual([
    ['alert', 'test'],
    ['emergency', '指挥长'],
  ]);
  expect(state.plans).toEqual([activation]);
  await client.posture.endPlan({ activation: activation.id, ground: '恢复' });
  expect((await client.posture.get({})).plans).toEqual([]);
  expect((await refusalOf(client.posture.endPlan({ activation: activation.id, ground: 'x' }))).code).toBe('PLAN_ENDED');
});
