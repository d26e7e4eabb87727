import { describe, expect, test } from 'vitest';
import {
  DAY_MS,
  eventStream,
  HOUR_MS,
  nextEvent,
  refusalOf,
  reopened,
  START,
  testCore,
} from '../../support/core-client.ts';
import { MINUTE_MS, openOutage, pass, situationCore } from '../../support/situation.ts';

const operator = { post: '值班员', name: '甲' };

describe('a playbook started with an incident', () => {
  test('is suggested by type and started by one call: the steps that apply become tasks with clocks', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 10);
    const before = await client.playbooks.forIncident({ incident: incident.id });
    expect(before.suggested.map(({ code }) => code)).toEqual(['system-outage']);
    const { run } = await client.playbooks.start({ incident: incident.id, operator });
    expect(run).toMatchObject({ playbook: 'system-outage', version: 1, startedBy: operator, startedAt: START });
    const stateOf = (code: string) => run.steps.find((step) => step.code === code)?.state;
    expect(stateOf('confirm')).toBe('task');
    // Two provinces are down, in service hours, not three hours yet; nobody has said a word of the media.
    expect(stateOf('regulator')).toBe('task');
    expect(stateOf('night')).toBe('not-applying');
    expect(stateOf('leader-meeting')).toBe('not-applying');
    expect(run.steps.find(({ code }) => code === 'media')).toMatchObject({ state: 'waiting', missing: ['media'] });
    const confirm = run.steps.find(({ code }) => code === 'confirm')?.task;
    expect(confirm).toMatchObject({ owner: '科技值班岗', dueAt: START + 10 * MINUTE_MS, state: 'open' });
    expect(confirm?.points).toHaveLength(4);
    expect((await refusalOf(client.playbooks.start({ incident: incident.id, playbook: 'system-outage' }))).code).toBe(
      'PLAYBOOK_STARTED',
    );
    expect((await refusalOf(client.playbooks.start({ incident: incident.id }))).code).toBe('NO_PLAYBOOK');
    expect((await client.playbooks.forIncident({ incident: incident.id })).suggested).toEqual([]);
  });

  test('done, skipped with reason and blocked, late and out of order stand in the timeline', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 10);
    const { run } = await client.playbooks.start({ incident: incident.id, operator });
    const id = (code: string): string => `${run.id}:${code}`;
    pass(opened, 5);
    const early = await client.tasks.done({ task: id('record'), operator });
    expect(early.task).toMatchObject({ state: 'done', deviations: ['out-of-order'] });
    pass(opened, 6);
    const late = await client.tasks.done({ task: id('confirm'), note: '三省', operator });
    expect(late.task.deviations).toEqual(['late', 'points-left']);
    await expect(client.tasks.skip({ task: id('freeze'), reason: ' ' })).rejects.toThrow('validation');
    await client.tasks.skip({ task: id('freeze'), reason: '没有变更窗口', operator });
    await client.tasks.block({ task: id('vendor'), reason: '厂商堵在路上', operator });
    const twice = await refusalOf(client.tasks.done({ task: id('confirm') }));
    expect(twice).toMatchObject({ code: 'TASK_SETTLED', details: { state: 'done', by: operator } });
    const { items } = await client.incidents.timeline({ incident: incident.id });
    const lines = items.flatMap(({ other, at }) =>
      other === null ? [] : [[(at - START) / MINUTE_MS, other.what, other.values['deviations'] ?? '', other.detail]],
    );
    expect(lines).toEqual([
      [0, 'playbook-started', '', null],
      [5, 'task-done', 'out-of-order', null],
      [10, 'task-overdue', 'late', null],
      [11, 'task-done', 'late,points-left', '三省'],
      [11, 'task-skip', 'skipped', '没有变更窗口'],
      [11, 'task-block', '', '厂商堵在路上'],
    ]);
    const again = await client.tasks.resume({ task: id('freeze'), reason: '又有变更', operator });
    expect(again.task).toMatchObject({ state: 'open', reason: null, deviations: [] });
  });

  test('gets further steps when facts come in and when time goes by, each once, over a restart', async () => {
    const opened = await situationCore();
    const { incident } = await openOutage(opened, 10);
    const { run } = await opened.client.playbooks.start({ incident: incident.id, operator });
    await opened.client.incidents.update({ incident: incident.id, facts: { media: true } });
    const task = async (client: typeof opened.client, code: string) =>
      (await client.tasks.get({ task: `${run.id}:${code}` })).task;
    expect(await task(opened.client, 'media')).toMatchObject({ dueAt: START + 30 * MINUTE_MS });
    const same = await reopened(opened);
    pass(same, 170);
    // Down since ten minutes before: the third hour is full now.
    expect(await task(same.client, 'leader-meeting')).toMatchObject({ createdAt: START + 170 * MINUTE_MS });
    const { revision } = await same.client.system.info({});
    same.core.passTime();
    expect((await same.client.system.info({})).revision).toBe(revision);
    const { run: grown } = await same.client.playbooks.addStep({ run: run.id, step: 'night', operator });
    expect(grown.steps.find(({ code }) => code === 'night')?.state).toBe('task');
    expect((await same.client.system.verify({})).ok).toBe(true);
  });

  test('keeps its version while a newer one is published, and a closed incident takes none', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const first = await openOutage(opened, 10);
    const { run } = await client.playbooks.start({ incident: first.incident.id, operator });
    const { items } = await client.playbooks.list({});
    const current = items.find(({ code, current: now }) => code === 'system-outage' && now);
    if (!current) throw new Error('no playbook');
    const { version: _version, current: _current, runs: _runs, ...edited } = current;
    const saved = await client.playbooks.save({
      playbook: { ...edited, validFrom: '2026-09-11', steps: edited.steps.slice(0, 2) },
    });
    expect(saved.version).toBe(2);
    const kept = await client.playbooks.forIncident({ incident: first.incident.id });
    expect(kept.runs[0]).toMatchObject({ version: 1, currentVersion: 2 });
    expect(kept.runs[0]?.steps).toHaveLength(run.steps.length);
    const second = await openOutage(opened, 5);
    const newer = await client.playbooks.start({ incident: second.incident.id });
    expect(newer.run).toMatchObject({ version: 2 });
    expect(newer.run.steps).toHaveLength(2);
    // One that is valid from tomorrow is not used today.
    await client.playbooks.save({ playbook: { ...edited, validFrom: '2026-09-12' } });
    const listed = (await client.playbooks.list({})).items.filter(({ code }) => code === 'system-outage');
    expect(listed.map(({ version, current: now, runs }) => [version, now, runs])).toEqual([
      [3, false, 0],
      [2, true, 1],
      [1, false, 1],
    ]);
    const bad = { ...edited, steps: edited.steps.map((step) => ({ ...step, after: ['nowhere'] })) };
    const refused = await refusalOf(client.playbooks.save({ playbook: bad }));
    expect(refused).toMatchObject({ code: 'BAD_PLAYBOOK' });
    expect(refused.details['problems']).toContainEqual({ at: 'steps.0.after', problem: 'unknown-step' });
    await client.incidents.close({ incident: second.incident.id });
    const closed = await refusalOf(client.playbooks.start({ incident: second.incident.id, playbook: 'fire' }));
    expect(closed.code).toBe('INCIDENT_CLOSED');
  });
});

describe('tasks outside incidents', () => {
  test('have an owner, a place, a limit and a checklist, and are overdue from their limit on', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { task } = await client.tasks.create({
      title: '核对外币零钞',
      owner: '现金管理岗',
      place: 'B1',
      due: START + HOUR_MS,
      points: ['美元', '欧元'],
      operator,
    });
    expect(task).toMatchObject({ placeName: '网点 B1', overdue: false, state: 'open' });
    await client.tasks.check({ task: task.id, point: task.points[0]?.point ?? '', checked: true, operator });
    const stream = await eventStream(client);
    pass(opened, 60);
    expect((await client.tasks.overdue({})).tasks).toEqual([]);
    opened.clock.advance(1);
    opened.core.passTime();
    expect((await nextEvent(stream)).topics).toContain('tasks');
    expect(await client.tasks.overdue({})).toMatchObject({ tasksTotal: 1, tasks: [{ id: task.id, overdue: true }] });
    await client.tasks.update({ task: task.id, due: START + 3 * HOUR_MS, operator });
    expect((await client.tasks.overdue({})).tasksTotal).toBe(0);
    const done = await client.tasks.done({ task: task.id, at: START + 30 * MINUTE_MS, operator });
    expect(done.task.deviations).toEqual(['points-left']);
    const { events } = await client.tasks.get({ task: task.id });
    expect(events.map(({ kind }) => kind)).toEqual(['made', 'done', 'overdue', 'changed']);
    expect((await refusalOf(client.tasks.create({ title: '别处', place: 'X9' }))).code).toBe('UNKNOWN_PLACE');
    expect((await refusalOf(client.tasks.done({ task: 'none' }))).code).toBe('UNKNOWN_TASK');
  });

  test('recur by the clock of the event: the next one is made by the schedule, those nobody could see count as missed', async () => {
    const opened = await situationCore();
    const { client } = opened;
    // Half past nine in Shanghai now; due at ten, to be seen an hour before.
    const { rule } = await client.tasks.saveRule({
      title: '晨间巡查',
      owner: '大堂经理',
      cadence: 'daily',
      minute: 600,
      leadMinutes: 60,
      points: ['标识', '零钞'],
      operator,
    });
    expect(rule).toMatchObject({ nextDueAt: START + 30 * MINUTE_MS, points: [{ text: '标识' }, { text: '零钞' }] });
    pass(opened, 0);
    const owed = async (client_: typeof client) =>
      (await client_.tasks.list({})).items.map(({ dueAt, missed }) => [((dueAt ?? 0) - START) / MINUTE_MS, missed]);
    expect(await owed(client)).toEqual([[30, 0]]);
    const { revision } = await client.system.info({});
    opened.core.passTime();
    expect((await client.system.info({})).revision).toBe(revision);
    await opened.core.close();
    const later = await testCore({ dataDir: opened.dataDir, now: START + 3 * DAY_MS });
    expect(await owed(later.client)).toEqual([
      [30, 0],
      [30 + (3 * DAY_MS) / MINUTE_MS, 2],
    ]);
    const first = (await later.client.tasks.list({})).items[1];
    expect(first?.points.map(({ text }) => text)).toEqual(['标识', '零钞']);
    await later.client.tasks.saveRule({
      rule: rule.id,
      title: '晨间巡查',
      cadence: 'weekly',
      weekday: 1,
      minute: 540,
      active: false,
      operator,
    });
    pass(later, 30 * 24 * 60);
    expect(await owed(later.client)).toHaveLength(2);
    expect((await refusalOf(later.client.tasks.saveRule({ title: '周会', cadence: 'weekly', minute: 0 }))).code).toBe(
      'WEEKDAY_REQUIRED',
    );
    expect((await later.client.system.verify({})).ok).toBe(true);
  });

  test('a restart and a clock set back make no occurrence twice', async () => {
    const opened = await situationCore();
    await opened.client.tasks.saveRule({ title: '晚点名', cadence: 'daily', minute: 1200, leadMinutes: 30, operator });
    pass(opened, 10 * 60);
    const count = async (client: typeof opened.client) => (await client.tasks.list({ state: 'all' })).total;
    expect(await count(opened.client)).toBe(1);
    opened.clock.advance(-HOUR_MS);
    opened.core.passTime();
    const again = await reopened(opened);
    pass(again, 60);
    expect(await count(again.client)).toBe(1);
  });
});

describe('orders', () => {
  test('are acknowledged by each recipient for itself, reminded by the core and seen when overdue', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 10);
    const { order } = await client.orders.issue({
      text: '立即改用脱机受理，告知客户等候时间',
      posts: ['运营管理岗'],
      places: ['B1', 'B2'],
      due: START + 20 * MINUTE_MS,
      remindMinutes: 10,
      incident: incident.id,
      operator,
    });
    expect(order).toMatchObject({ number: 1, incidentNumber: 1, acknowledged: 0, overdue: 0 });
    const [post, b1, b2] = order.recipients;
    expect([post?.post, b1?.placeName, b2?.placeName]).toEqual(['运营管理岗', '网点 B1', '网点 B2']);
    const answer = { order: order.id, recipient: b1?.id ?? '', by: '网点负责人', medium: 'phone' as const, operator };
    const stream = await eventStream(client);
    pass(opened, 12);
    const answered = await client.orders.acknowledge({ ...answer, at: START + 11 * MINUTE_MS, note: '已改脱机' });
    expect((await nextEvent(stream)).topics).toContain('tasks');
    expect(answered.order.recipients[1]).toMatchObject({
      state: 'acknowledged',
      acknowledgedAt: START + 11 * MINUTE_MS,
      enteredBy: operator,
      remindAt: null,
    });
    expect(await refusalOf(client.orders.acknowledge(answer))).toMatchObject({
      code: 'ACKNOWLEDGED',
      details: { by: '网点负责人' },
    });
    pass(opened, 9);
    const late = await client.tasks.overdue({});
    expect(late).toMatchObject({ ordersTotal: 2, waiting: 2 });
    const reminded = async () =>
      (await client.orders.get({ order: order.id })).order.recipients.map(({ reminders, remindAt }) => [
        reminders,
        remindAt === null ? null : (remindAt - START) / MINUTE_MS,
      ]);
    expect(await reminded()).toEqual([
      [1, 30],
      [0, null],
      [1, 30],
    ]);
    // It was off for three reminders: one stands for them.
    await opened.core.close();
    const on = await testCore({ dataDir: opened.dataDir, now: START + 55 * MINUTE_MS });
    const { order: seen } = await on.client.orders.get({ order: order.id });
    expect(seen.recipients.map(({ reminders }) => reminders)).toEqual([2, 0, 2]);
    expect(seen.recipients[0]?.remindAt).toBe(START + 60 * MINUTE_MS);
    await on.client.orders.remind({ order: order.id, recipient: post?.id ?? '', medium: 'phone', operator });
    await on.client.orders.withdraw({ order: order.id, reason: '系统已恢复', operator });
    expect((await on.client.tasks.overdue({})).ordersTotal).toBe(0);
    const { items } = await on.client.incidents.timeline({ incident: incident.id });
    const lines = items.filter(({ kind }) => kind === 'order').map(({ other }) => other?.what);
    expect(lines).toEqual([
      'order-issued',
      'order-acknowledged',
      'order-reminded',
      'order-reminded',
      'order-reminded',
      'order-reminded',
      'order-reminded',
      'order-withdrawn',
    ]);
    expect((await on.client.system.verify({})).ok).toBe(true);
  });

  test('need a recipient that is there and time to answer', async () => {
    const { client } = await situationCore();
    const codes = await Promise.all([
      refusalOf(client.orders.issue({ text: '无人' })),
      refusalOf(client.orders.issue({ text: '不明', places: ['X9'] })),
      refusalOf(client.orders.issue({ text: '过去', posts: ['甲'], due: START - 1 })),
      refusalOf(client.orders.issue({ text: '无事', posts: ['甲'], incident: 'none' })),
      refusalOf(client.orders.withdraw({ order: 'none', reason: '无' })),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([
      'NO_RECIPIENT',
      'UNKNOWN_PLACE',
      'DUE_IN_PAST',
      'UNKNOWN_INCIDENT',
      'UNKNOWN_ORDER',
    ]);
  });

  test('what was done or ordered is not taken back by undo', async () => {
    const { client } = await situationCore();
    const { commandId } = await client.orders.issue({ text: '巡查', posts: ['甲'], operator });
    expect((await refusalOf(client.changes.undo({ target: commandId }))).code).toBe('NOT_UNDOABLE');
  });
});
