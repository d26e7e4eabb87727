import { describe, expect, it } from 'vitest';
import { HOUR_MS, refusalOf, testCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';
import { makeSmallEvent } from '../../support/small-event.ts';

describe('planning the days', () => {
  it('lays sessions, visitors, holidays, hours and rosters on one line and ranks the hours ahead', async () => {
    const { client } = await testCore();
    await makeSmallEvent(client);
    await client.places.create({ code: 'V1', name: '场馆', type: 'venue' });
    await client.places.create({ code: 'F1', name: '服务点', type: 'fx-point' });
    const hours = Array.from({ length: 7 }, (_, index) => ({ weekday: index + 1, opens: 540, closes: 1260 }));
    await client.places.setHours({ code: 'F1', hours });
    await client.event.setVisitors({ days: [{ date: '2026-09-12', visitors: 30_000, peak: true }] });
    await client.event.setHoliday({ holiday: { date: '2026-09-12', name: '假日', nameEn: 'Holiday' } });
    const session = { venue: 'V1', date: '2026-09-12', from: '19:00', to: '22:00', name: '决赛', visitors: 21_000 };
    const { id } = await client.planning.saveSession(session);
    await client.planning.saveSession(session);
    expect((await client.planning.sessions({})).items).toMatchObject([{ id, visitors: 21_000, sample: false }]);

    const { days, worst } = await client.planning.days({ days: 3 });
    expect(days.map(({ date }) => date)).toEqual(['2026-09-11', '2026-09-12', '2026-09-13']);
    expect(days[1]).toMatchObject({
      visitors: 30_000,
      peak: true,
      holiday: { nameEn: 'Holiday' },
      open: 1,
      rostered: false,
    });
    expect(days[1]?.hours.map(({ visitors }) => visitors).slice(8, 24)).toEqual([
      0, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 24_000, 24_000, 24_000, 21_000, 21_000, 21_000,
    ]);
    // After the doors close at 21:00 the visitors are still about.
    expect(worst[0]).toMatchObject({
      from: Date.parse('2026-09-12T18:00:00+08:00'),
      to: Date.parse('2026-09-13T00:00:00+08:00'),
      hour: {
        at: Date.parse('2026-09-12T21:00:00+08:00'),
        open: 0,
        reasons: ['visitors', 'all-closed', 'holiday', 'peak'],
      },
      sessions: [{ id }],
    });

    await client.planning.removeSession({ id });
    expect((await client.planning.days({ days: 3 })).worst[0]?.hour.visitors).toBe(10_000);
    expect((await refusalOf(client.planning.saveSession({ ...session, venue: 'F1' }))).code).toBe('UNKNOWN_VENUE');
    expect((await refusalOf(client.planning.removeSession({ id }))).code).toBe('UNKNOWN_SESSION');
  });

  it('finds the closing night of the sample the worst, with nobody speaking the languages', async () => {
    const { client } = await sampleCore();
    const { event } = await client.event.get({});
    const closing = (event?.closesAt ?? 0) - 20 * HOUR_MS;
    const { worst, days } = await client.planning.days({ days: 35 });
    expect(days).toHaveLength(35);
    const night = worst.find(({ from, to }) => from <= closing + 22 * HOUR_MS && to > closing + 22 * HOUR_MS);
    expect(night?.hour.reasons).toContain('no-speaker');
    expect(night?.hour.silent).toEqual(['ar', 'ja', 'ko', 'th']);
    expect(worst.slice(0, 3)).toContain(night);
  });
});
