import { describe, expect, it } from 'vitest';
import { HOUR_MS, START, testCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';

/** Items that machines, service points and checklists speak of. */
const OURS =
  /^(atm-foreign-cards|pos-foreign-cards|screens-zh-en|machine-|ecny-acceptance|fx-permission|fx-point-open|fx-point-signed|wheelchair-way-in|low-counter|low-vision-handheld|love-window|green-lane|help-desk|exchange-sign|bilingual-text|hours-phone-name|service-publicity|complaint-channel)/;

describe('the sample event’s machines, points and checklists', () => {
  it.each([START, START + 9.3 * HOUR_MS])('say of each item what the story says (loaded at %d)', async (now) => {
    const { client, core } = await testCore({ now });
    await client.sample.load({ now });
    const rows = core.store.db
      .prepare<
        [],
        {
          place: string;
          item: string;
          told: string;
          seen: number;
          status: string;
          observedAt: number;
          freshHours: number | null;
        }
      >(
        `SELECT v.place, v.item, s.status AS told, s.observedAt AS seen, v.status, v.observedAt, i.freshHours
         FROM readiness_verdict v JOIN readiness_state s ON s.place = v.place AND s.item = v.item
         JOIN readiness_item i ON i.code = v.item WHERE v.deleted = 0
           -- Where a customer waits for an answer, the complaint speaks of the channel.
           AND NOT (v.item = 'complaint-channel' AND EXISTS (
             SELECT 1 FROM complaint c WHERE c.place = v.place AND c.stage IN ('open', 'resolved')))`,
      )
      .all()
      .filter(({ item }) => OURS.test(item));
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ told, status }) => told !== status)).toEqual([]);
    const stale = (at: number, hours: number | null): boolean => hours !== null && at + hours * HOUR_MS <= now;
    const dated = rows.filter(({ status }) => status === 'ready');
    expect(
      dated.filter(({ seen, observedAt, freshHours }) => stale(seen, freshHours) !== stale(observedAt, freshHours)),
    ).toEqual([]);
    expect(dated.some(({ observedAt, freshHours }) => stale(observedAt, freshHours))).toBe(true);
  });

  it('holds machines of every kind, open and repaired faults, points of both tiers, and blanks in the matrix', async () => {
    const { client } = await sampleCore();
    const { items, total } = await client.machines.list({ limit: 1000 });
    expect(total).toBe(items.length);
    for (const kind of ['atm', 'pos', 'exchange']) expect(items.map((one) => one.kind)).toContain(kind);
    const { items: faults } = await client.machines.faults({});
    expect(faults.filter(({ until }) => until === null).length).toBeGreaterThanOrEqual(2);
    expect(faults.filter(({ until }) => until !== null).length).toBeGreaterThanOrEqual(5);
    const points = (await client.fxPoints.list({})).items;
    expect(points.filter(({ tier }) => tier === 'full')).toHaveLength(6);
    expect(points.filter(({ tier }) => tier === 'basic')).toHaveLength(21);
    expect(points.some(({ licenceState }) => licenceState === 'expiring')).toBe(true);
    const { cells } = await client.machines.acceptance({});
    expect(cells.some(({ blank }) => blank)).toBe(true);
    expect(cells.some(({ working, total: all }) => working > 0 && working < all)).toBe(true);
    const { rows } = await client.checklists.overview({});
    expect(rows.some((row) => row.cells.some((cell) => (cell?.failed ?? 0) > 0))).toBe(true);
  });
});
