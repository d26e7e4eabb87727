import { describe, expect, it } from 'vitest';
import { cellPlans } from '../../../main/core/modules/sample/cell-plans.ts';
import { readSampleResources, type Outcome } from '../../../main/core/modules/sample/sample-files.ts';
import { StaffedIndex } from '../../../main/core/modules/staff/index.ts';
import { DAY_MS, HOUR_MS, RESOURCES_DIR, START, testCore } from '../../support/core-client.ts';
import { sampleCore } from '../../support/sample-core.ts';

const ITEMS =
  /^(micro-courses-15|language-shift-cover|english-counter|duty-roster|fx-point-staffed|accessibility-trained-staff|language-[a-z]{2})$/;

/** The word of the rule that makes the outcome; silent where a person's word has to do. */
const WORD: Partial<Record<Outcome, string | null>> = {
  ready: 'ready',
  stale: 'ready',
  partial: 'in-progress',
  open: null,
};

type VerdictRow = { place: string; item: string; status: string; observedAt: number };

describe('staff of the sample event', () => {
  it.each([0, 14.2])(
    'has rosters and languages that make every state what the story says, loaded %s h later',
    async (hours) => {
      const now = START + hours * HOUR_MS;
      const { client, core } = await testCore({ now });
      await client.sample.load({ now });
      const rows = core.store.db
        .prepare<[], VerdictRow>('SELECT place, item, status, observedAt FROM readiness_verdict WHERE deleted = 0')
        .all();
      const verdicts = new Map(rows.map((row) => [`${row.place}/${row.item}`, row]));
      const plans = cellPlans(readSampleResources(RESOURCES_DIR)).filter(({ cell }) => ITEMS.test(cell.item.code));
      expect(plans.length).toBeGreaterThan(150);
      const wrong = plans.flatMap(({ cell, outcome }) => {
        const verdict = verdicts.get(`${cell.place.code}/${cell.item.code}`);
        const silent = cell.item.code === 'language-shift-cover' && !verdict;
        const word = silent && outcome === 'ready' ? null : WORD[outcome];
        const fresh = (cell.item.freshHours ?? Infinity) * HOUR_MS;
        const stale = verdict !== undefined && now >= verdict.observedAt + fresh;
        return (verdict?.status ?? null) === word && stale === (outcome === 'stale')
          ? []
          : [`${cell.key}: ${outcome} but ${verdict?.status} ${stale ? '(stale)' : ''}`];
      });
      expect(wrong).toEqual([]);
      expect((await client.staff.conflicts({})).items.map(({ countsAt, second }) => [countsAt, second.place])).toEqual([
        ['BR-05', 'BR-13'],
        ['FX-04', 'FX-03'],
      ]);
    },
  );

  it('leaves nobody who speaks the languages after the closing ceremony, from 21:00 to 23:00', async () => {
    const { client, core } = await sampleCore();
    const { event } = await client.event.get({});
    const closing = (event?.closesAt ?? 0) - 20 * HOUR_MS;
    const staffed = new StaffedIndex(core.store.db);
    const speaks = (hour: number) => staffed.speaks('FX-01', 'ar', closing + hour * HOUR_MS);
    expect([20, 20.9, 21, 22].map(speaks)).toEqual([true, true, false, false]);
    const { cells } = await client.staff.cover({ place: 'FX-01', language: 'ar', from: closing, to: closing + DAY_MS });
    expect(cells[0]?.gaps).toEqual([{ from: closing + 21 * HOUR_MS, to: closing + 23 * HOUR_MS }]);
  });

  it('names nobody and marks everybody as a sample', async () => {
    const { client } = await sampleCore();
    const { items, total } = await client.staff.list({});
    expect(total).toBeGreaterThan(140);
    expect(items.every(({ name, sample }) => name === null && sample)).toBe(true);
    expect((await client.event.get({})).languages.every(({ sample }) => sample)).toBe(true);
    expect((await client.system.verify({})).ok).toBe(true);
  });
});
