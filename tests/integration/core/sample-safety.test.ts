import { expect, test } from 'vitest';
import { testCore } from '../../support/core-client.ts';

/** Friday afternoon, and a Sunday before dawn: other windows are open and other checks have been made. */
test.each([Date.parse('2026-09-11T15:43:00+08:00'), Date.parse('2026-09-13T03:00:00+08:00')])(
  'the sample holds patrols, dangers at every stage and decisions (loaded at %d)',
  { timeout: 60_000 },
  async (now) => {
    const { client } = await testCore({ now });
    await client.sample.load({ now });
    const dangers = await client.dangers.list({});
    expect(Object.values(dangers.counts).every((count) => count > 0)).toBe(true);
    expect(dangers).toMatchObject({ overdue: 1 });
    expect(dangers.total).toBeGreaterThanOrEqual(12);
    expect(dangers.items.filter(({ sample }) => !sample)).toEqual([]);
    // Who verified never is who fixed.
    const verified = dangers.items.filter(({ verifiedBy, fixedBy }) => verifiedBy !== null && fixedBy !== null);
    expect(verified.filter(({ verifiedBy, fixedBy }) => verifiedBy?.post === fixedBy?.post)).toEqual([]);
    // What the rule says of 隐患排查与核销 agrees with the story: one place red, eight in work, three stale.
    const { cells } = await client.readiness.item({ item: 'hidden-dangers' });
    const count = (state: string): number => cells.filter((cell) => cell.state === state).length;
    expect([count('red'), count('partial'), count('stale')]).toEqual([1, 8, 3]);

    const { counts } = await client.inspections.tasks({});
    expect(counts.overdue).toBeGreaterThan(0);
    expect((await client.inspections.done({})).total).toBeGreaterThan(400);
    const gate = await client.gate.check({});
    expect(gate.counts.undecided).toBe(gate.counts.places);
    expect((await client.gate.history({ place: 'BR-16' })).items[0]).toMatchObject({ outcome: 'open-anyway' });
  },
);
