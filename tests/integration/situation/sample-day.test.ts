import { expect, test } from 'vitest';
import { HOUR_MS, START, testCore } from '../../support/core-client.ts';

/** In the afternoon, and ten minutes after midnight in Shanghai, when what was due the same day is due no more. */
test.each([START + 6 * HOUR_MS, START + 14.7 * HOUR_MS])(
  'the sample event has a running day with a dozen incidents (loaded at %d)',
  async (now) => {
    const { client } = await testCore({ now });
    await client.sample.load({});
    const { items: incidents } = await client.incidents.list({});
    expect(incidents).toHaveLength(12);
    expect(incidents.every(({ sample, openedAt }) => sample && openedAt <= now)).toBe(true);
    const open = incidents.filter(({ stage }) => stage !== 'closed');
    expect(open).toHaveLength(5);
    expect(open.filter(({ dispute }) => dispute !== null)).toHaveLength(1);
    expect(open.filter(({ confidential }) => confidential)).toHaveLength(1);
    expect(open.filter(({ override }) => override !== null)).toHaveLength(1);
    expect(open.some(({ ahead }) => ahead[0]?.grade === 'II')).toBe(true);
    expect(new Set(incidents.map(({ scheme }) => scheme)).size).toBe(2);
    expect(new Set(incidents.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
    expect(incidents.find(({ number }) => number === 1)).toMatchObject({ grade: 'II', stage: 'closed' });

    const { items: clocks } = await client.clocks.list({ stopped: true });
    const phone = clocks.filter(({ clock, stop }) => clock === 'phone-leader' && stop === null);
    expect(phone).toMatchObject([{ state: 'due-soon', due: now - (now % 60_000) + 8 * 60_000 }]);
    expect(clocks.filter(({ state }) => state === 'late')).not.toEqual([]);
    expect(clocks.filter(({ stop }) => stop !== null).length).toBeGreaterThan(12);
    // One open incident, and the one whose closing is disputed: it goes on until that is settled.
    expect(clocks.filter(({ clock, state }) => clock === 'progress' && state === 'running')).toHaveLength(2);

    expect((await client.systems.list({})).items.filter(({ state }) => state !== 'up')).toMatchObject([
      { code: 'card-switch', state: 'degraded', outage: null },
    ]);
    const posture = await client.posture.get({});
    expect(posture.history.map(({ level }) => level)).toEqual(['alert', 'normal', 'alert']);
    expect(posture.plans).toEqual([]);
    const { items: lines } = await client.log.search({ limit: 500 });
    expect(lines.every(({ sample, entryTime }) => sample && entryTime <= now)).toBe(true);
    expect(lines.filter(({ significant }) => significant).length).toBeGreaterThanOrEqual(3);
    expect(lines.filter(({ correctedBy }) => correctedBy !== null)).toHaveLength(1);
    const complaints = await client.complaints.list({});
    expect(complaints).toMatchObject({ total: 8, open: 5, overdue: 1, watched: 4 });
    const { items: reports } = await client.reports.list({});
    expect(reports).toMatchObject([
      {
        incidentNumber: 1,
        kind: 'first',
        stage: 'published',
        number: 1,
        missing: [],
        approved: { by: { post: '指挥中心负责人' } },
        sent: { told: '监管值班室', clock: 'first-regulator' },
        sample: true,
      },
    ]);
    expect((await client.system.verify({})).ok).toBe(true);
  },
  120_000,
);
