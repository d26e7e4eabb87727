import { describe, expect, test } from 'vitest';
import { eventStream, HOUR_MS, nextEvent, refusalOf, reopened, START, testCore } from '../../support/core-client.ts';
import { MINUTE_MS, openOutage, pass, situationCore } from '../../support/situation.ts';

describe('report clocks', () => {
  test('run from the opening on, by their limit, with who must be told', async () => {
    const opened = await situationCore();
    const { incident } = await openOutage(opened, 41);
    const { items, nextLimitAt } = await opened.client.clocks.list({});
    expect(items.map(({ clock, due, state }) => [clock, (due - START) / MINUTE_MS, state])).toEqual([
      ['phone-leader', 30, 'running'],
      ['first-regulator', 60, 'running'],
      ['follow-up', 720, 'running'],
      ['written-same-day', 870, 'running'],
    ]);
    expect(items[0]).toMatchObject({ incident: incident.id, source: '[003]', template: false, grade: 'II' });
    expect(items[1]).toMatchObject({ template: true });
    expect(nextLimitAt).toBe(START + 20 * MINUTE_MS);
  });

  test('stop only with evidence, once, and count as timely by when somebody was told', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 41);
    pass(opened, 45);
    const evidence = { incident: incident.id, clock: 'phone-leader', told: '张组长', medium: 'phone' as const };
    const refused = await Promise.all([
      refusalOf(client.clocks.stop({ ...evidence, at: START + HOUR_MS })),
      refusalOf(client.clocks.stop({ ...evidence, at: START - 2 * MINUTE_MS })),
      refusalOf(client.clocks.stop({ ...evidence, clock: 'moon' })),
      refusalOf(client.clocks.stop({ ...evidence, incident: 'x' })),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([
      'TOLD_IN_FUTURE',
      'TOLD_BEFORE_START',
      'UNKNOWN_CLOCK',
      'UNKNOWN_INCIDENT',
    ]);
    const { clock } = await client.clocks.stop({ ...evidence, at: START + 12 * MINUTE_MS, note: '口头' });
    expect(clock).toMatchObject({
      state: 'timely',
      stop: {
        told: '张组长',
        at: START + 12 * MINUTE_MS,
        medium: 'phone',
        note: '口头',
        entryTime: START + 45 * MINUTE_MS,
      },
    });
    expect((await refusalOf(client.clocks.stop(evidence))).code).toBe('CLOCK_STOPPED');
    const late = await client.clocks.stop({ ...evidence, clock: 'first-regulator', at: START + 45 * MINUTE_MS });
    expect(late.clock.state).toBe('timely');
    expect((await client.clocks.list({})).items.map((one) => one.clock)).toEqual(['follow-up', 'written-same-day']);
    expect((await client.clocks.list({ stopped: true })).items).toHaveLength(4);
  });

  test('tell every window when they warn and when they run out', async () => {
    const opened = await situationCore();
    await openOutage(opened, 200);
    const stream = await eventStream(opened.client);
    const stateOf = async () =>
      (await opened.client.clocks.list({})).items.find(({ clock }) => clock === 'phone-leader')?.state;
    pass(opened, 20);
    expect((await nextEvent(stream)).topics).toEqual(['clocks']);
    expect(await stateOf()).toBe('due-soon');
    pass(opened, 10);
    expect((await nextEvent(stream)).topics).toEqual(['clocks']);
    expect(await stateOf()).toBe('due-soon');
    pass(opened, 1);
    expect(await stateOf()).toBe('overdue');
  });

  test('begin anew when the grade gets worse, and are withdrawn when it was wrong', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 170);
    pass(opened, 10);
    const progress = async () =>
      (await client.clocks.list({ stopped: true })).items.find(({ clock }) => clock === 'progress');
    expect(await progress()).toMatchObject({ start: START + 10 * MINUTE_MS, due: START + 130 * MINUTE_MS });
    pass(opened, 5);
    await client.incidents.overrideGrade({ incident: incident.id, grade: 'II', reason: '误报' });
    expect(await progress()).toMatchObject({ state: 'withdrawn' });
    expect((await client.clocks.list({})).items.map(({ clock }) => clock)).not.toContain('progress');
  });

  test('of a closed incident stay owed, and the final report is added', async () => {
    const opened = await situationCore();
    const { client } = opened;
    const { incident } = await openOutage(opened, 41);
    pass(opened, 40);
    await client.incidents.close({ incident: incident.id });
    const items = (await client.clocks.list({})).items.map(({ clock, state }) => [clock, state]);
    expect(items).toEqual([
      ['phone-leader', 'overdue'],
      ['first-regulator', 'running'],
      ['follow-up', 'running'],
      ['written-same-day', 'running'],
      ['final', 'running'],
    ]);
    await client.clocks.stop({ incident: incident.id, clock: 'phone-leader', told: '组长', medium: 'phone' });
    const { total, byClock, byGrade, byScheme } = await client.clocks.timeliness({});
    expect(byGrade).toEqual([{ scheme: 'information-system', grade: 'II', severity: 1, ...total }]);
    expect(byScheme).toEqual([{ scheme: 'information-system', ...total }]);
    expect(total).toEqual({ timely: 0, late: 1, overdue: 0, running: 4, share: 0 });
    expect(byClock.find(({ clock }) => clock === 'phone-leader')).toMatchObject({
      late: 1,
      scheme: 'information-system',
    });
    expect((await client.clocks.timeliness({ from: START + HOUR_MS })).total.share).toBeNull();
  });
});

describe('time', () => {
  test('a core started again with clocks running goes on with them, and catches up with grades', async () => {
    const first = await situationCore();
    const { incident } = await openOutage(first, 41);
    await first.client.clocks.stop({ incident: incident.id, clock: 'phone-leader', told: '组长', medium: 'phone' });
    const before = (await first.client.clocks.list({ stopped: true })).items;
    const same = await reopened(first);
    expect((await same.client.clocks.list({ stopped: true })).items).toEqual(before);
    await same.core.close();
    // It was off while the third hour went by.
    const late = await testCore({ dataDir: same.dataDir, now: START + 150 * MINUTE_MS });
    const { incident: worse } = await late.client.incidents.get({ incident: incident.id });
    expect(worse).toMatchObject({ grade: 'I', gradedAt: START + 150 * MINUTE_MS });
    const states = (await late.client.clocks.list({ stopped: true })).items.map(
      ({ clock, state }) => `${clock} ${state}`,
    );
    expect(states).toContain('phone-leader timely');
    expect(states).toContain('first-regulator overdue');
    expect((await late.client.system.verify({})).ok).toBe(true);
  });

  test('a clock set back by an hour takes no grade back, loses no evidence and keeps the log in order', async () => {
    const opened = await situationCore();
    const { client, clock } = opened;
    const { incident } = await openOutage(opened, 41);
    const first = await client.log.add({ text: '之前' });
    pass(opened, 139);
    await client.clocks.stop({ incident: incident.id, clock: 'phone-leader', told: '组长', medium: 'phone' });
    clock.advance(-HOUR_MS);
    opened.core.passTime();
    await client.incidents.update({ incident: incident.id, facts: { people: 2 } });
    const { incident: now } = await client.incidents.get({ incident: incident.id });
    expect(now).toMatchObject({ grade: 'I', ahead: [] });
    const second = await client.log.add({ text: '之后' });
    expect(second.entry.entryTime).toBe(START + 79 * MINUTE_MS);
    expect((await client.log.search({})).items.map(({ id }) => id)).toEqual([second.entry.id, first.entry.id]);
    const stopped = (await client.clocks.list({ stopped: true })).items.find(
      ({ clock: code }) => code === 'phone-leader',
    );
    expect(stopped).toMatchObject({ state: 'late', stop: { at: START + 139 * MINUTE_MS } });
    const again = await reopened(opened);
    expect((await again.client.incidents.get({ incident: incident.id })).incident.grade).toBe('I');
    expect((await again.client.system.verify({})).ok).toBe(true);
  });

  test('regrading by time is one command of the system, once', async () => {
    const opened = await situationCore();
    await openOutage(opened, 41);
    pass(opened, 200);
    const { revision } = await opened.client.system.info({});
    opened.core.passTime();
    pass(opened, 500);
    expect((await opened.client.system.info({})).revision).toBe(revision);
    const kinds = opened.core.store.db
      .prepare("SELECT DISTINCT post FROM change WHERE kind = 'incidents.regrade'")
      .pluck()
      .all();
    expect(kinds).toEqual(['system']);
  });
});
