import * as fc from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { flatFacts, type GivenFacts } from '../../../../shared/domain/incidents/facts.ts';
import { gradeFacts } from '../../../../shared/domain/incidents/grade.ts';
import { isWorse, severityOf, type GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { readSchemeFiles } from './scheme-file.ts';

const schemes = readSchemeFiles(path.join(import.meta.dirname, '../../../../resources'));
function schemeOf(code: string): GradingScheme {
  const found = schemes.find((scheme) => scheme.code === code);
  if (!found) throw new Error(`no scheme ${code}`);
  return found;
}
const system = schemeOf('information-system');
const district = schemeOf('district-financial-risk');
const graded = (scheme: GradingScheme, facts: GivenFacts) => gradeFacts(scheme, flatFacts(facts));

const MINUTE = 1 / 60;
/** Hours down, provinces down, the grade in service hours. */
const OUTAGES = [
  [0.5 - MINUTE, 1, null, null],
  [0.5, 1, 'III', 'III-one-province-half-hour'],
  [0.5 + MINUTE, 1, 'III', 'III-one-province-half-hour'],
  [3 - MINUTE, 1, 'III', 'III-one-province-half-hour'],
  [3, 1, 'II', 'II-one-province-3h'],
  [3 + MINUTE, 1, 'II', 'II-one-province-3h'],
  [6 - MINUTE, 1, 'II', 'II-one-province-3h'],
  [6, 1, 'I', 'I-one-province-6h'],
  [6 + MINUTE, 1, 'I', 'I-one-province-6h'],
  [0.5 - MINUTE, 2, null, null],
  [0.5, 2, 'II', 'II-two-provinces-half-hour'],
  [0.5 + MINUTE, 2, 'II', 'II-two-provinces-half-hour'],
  [3 - MINUTE, 2, 'II', 'II-two-provinces-half-hour'],
  [3, 2, 'I', 'I-two-provinces-3h'],
  [3 + MINUTE, 2, 'I', 'I-two-provinces-3h'],
  [3, 3, 'I', 'I-two-provinces-3h'],
  [100, 0, null, null],
] as const;

const HARMS = [
  ['none', null],
  ['considerable', 'III'],
  ['III', 'III'],
  ['grave', 'II'],
  ['II', 'II'],
  ['especially-grave', 'I'],
  ['economic-disorder', 'I'],
  ['major-loss', 'I'],
  ['financial-stability', 'I'],
  ['I', 'I'],
] as const;

describe('information-system', () => {
  test.each(OUTAGES)(
    '%f h with %i provinces down: %s in service hours, none outside',
    (hoursDown, provincesDown, grade, clause) => {
      const down = { provincesDown, hoursDown };
      expect(graded(system, { ...down, inServiceHours: true })).toEqual({ grade, clause, missing: [] });
      expect(graded(system, { ...down, inServiceHours: false })).toEqual({ grade: null, clause: null, missing: [] });
      // Nothing can be said of the hours: what is missing is named, unless it makes no difference.
      expect(graded(system, down)).toEqual({
        grade: null,
        clause: null,
        missing: grade === null ? [] : ['inServiceHours'],
      });
    },
  );

  test.each(OUTAGES)(
    '%f h with %i provinces likely: %s outside service hours once repair failed',
    (hoursDown, provincesDown, grade) => {
      const likely = { provincesDown, hoursDown };
      const clause = grade === null ? null : `${grade}-may-cause`;
      const outside = { provincesDown: 0, hoursDown: 0, inServiceHours: false };
      expect(graded(system, { ...outside, repairFailed: true, likely })).toEqual({ grade, clause, missing: [] });
      expect(graded(system, { ...outside, repairFailed: false, likely })).toMatchObject({ grade: null });
      expect(graded(system, { ...outside, likely })).toMatchObject({ grade: null, missing: [] });
      // In service hours what it may cause does not count, only what it does.
      expect(graded(system, { ...outside, inServiceHours: true, repairFailed: true, likely })).toMatchObject({
        grade: null,
      });
    },
  );

  test.each(HARMS)('harm %s: %s whatever the hour', (harm, grade) => {
    const clause = grade === null ? null : `${grade}-harm`;
    for (const inServiceHours of [true, false])
      expect(graded(system, { provincesDown: 0, hoursDown: 0, inServiceHours, harm })).toEqual({
        grade,
        clause,
        missing: [],
      });
  });

  test.each(HARMS)('likely harm %s: %s only outside service hours once repair failed', (harm, grade) => {
    const facts = { provincesDown: 0, hoursDown: 0, likely: { provincesDown: 0, hoursDown: 0, harm } };
    expect(graded(system, { ...facts, inServiceHours: false, repairFailed: true })).toMatchObject({
      grade,
      missing: [],
    });
    expect(graded(system, { ...facts, inServiceHours: true, repairFailed: true })).toMatchObject({ grade: null });
    expect(graded(system, { ...facts, inServiceHours: false, repairFailed: false })).toMatchObject({ grade: null });
  });

  test('the highest matching clause wins, whichever ground it has', () => {
    const outage = { provincesDown: 1, hoursDown: 0.5, inServiceHours: true };
    expect(graded(system, { ...outage, harm: 'grave' })).toMatchObject({ grade: 'II', clause: 'II-harm' });
    expect(graded(system, { ...outage, hoursDown: 7, harm: 'grave' })).toMatchObject({
      grade: 'I',
      clause: 'I-one-province-6h',
    });
  });

  test('missing facts never withhold a grade that is met, and are named only where they could make it worse', () => {
    expect(graded(system, { harm: 'grave' })).toEqual({
      grade: 'II',
      clause: 'II-harm',
      missing: ['provincesDown', 'hoursDown', 'inServiceHours'],
    });
    expect(graded(system, { harm: 'major-loss' })).toEqual({ grade: 'I', clause: 'I-harm', missing: [] });
    expect(graded(system, {}).missing).toEqual(['provincesDown', 'hoursDown', 'inServiceHours']);
    expect(graded(system, { inServiceHours: false, repairFailed: true }).missing).toEqual([
      'likely.provincesDown',
      'likely.hoursDown',
    ]);
    // A word the scheme does not know is not taken for no harm.
    expect(graded(system, { provincesDown: 0, hoursDown: 0, inServiceHours: true, harm: 'sever' })).toEqual({
      grade: null,
      clause: null,
      missing: ['harm'],
    });
    expect(graded(system, { inServiceHours: true, provincesDown: null, hoursDown: 9 }).missing).toEqual([
      'provincesDown',
    ]);
  });
});

describe('district-financial-risk: 3 is the worst', () => {
  test.each([
    [{ sum: 0, people: 0, scope: 'local' }, null, null],
    [{ sum: 0.01, people: 0, scope: 'local' }, '1', '1-small-sum'],
    [{ sum: 0, people: 1, scope: 'local' }, '1', '1-few-people'],
    [{ sum: 4_999_999.99, people: 29, scope: 'local' }, '1', '1-small-sum'],
    [{ sum: 5_000_000, people: 1, scope: 'local' }, '2', '2-larger-sum'],
    [{ sum: 5_000_000.01, people: 1, scope: 'local' }, '2', '2-larger-sum'],
    [{ sum: 1, people: 30, scope: 'local' }, '2', '2-more-people'],
    [{ sum: 1, people: 31, scope: 'local' }, '2', '2-more-people'],
    [{ sum: 1, people: 1, scope: 'regional' }, '3', '3-regional-or-systemic'],
    [{ sum: 9_000_000, people: 90, scope: 'systemic' }, '3', '3-regional-or-systemic'],
  ] as const)('%j in and out of service hours: %s', (facts, grade, clause) => {
    for (const inServiceHours of [true, false, null])
      expect(graded(district, { ...facts, inServiceHours })).toEqual({ grade, clause, missing: [] });
  });

  test('the order of severity is the stated one, not the order of the numbers', () => {
    expect(isWorse(district, '3', '1')).toBe(true);
    expect(isWorse(system, 'I', 'III')).toBe(true);
    expect(isWorse(district, '1', null)).toBe(true);
  });

  test('a small sum is graded although the scope is not known yet', () => {
    expect(graded(district, { sum: 100 })).toEqual({ grade: '1', clause: '1-small-sum', missing: ['people', 'scope'] });
  });
});

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const hours = fc.oneof(fc.double({ min: 0, max: 8, noNaN: true }), fc.constantFrom(0.5, 3, 6));
const harm = fc.constantFrom(...HARMS.map(([word]) => word));
const likely = fc.record({ provincesDown: maybe(fc.nat(4)), hoursDown: maybe(hours), harm: maybe(harm) });
const facts: fc.Arbitrary<GivenFacts> = fc.record({
  provincesDown: maybe(fc.nat(4)),
  hoursDown: maybe(hours),
  inServiceHours: maybe(fc.boolean()),
  repairFailed: maybe(fc.boolean()),
  harm: maybe(harm),
  likely: maybe(likely),
  people: maybe(fc.nat(60)),
  sum: maybe(fc.double({ min: 0, max: 9_000_000, noNaN: true })),
  scope: maybe(fc.constantFrom('local', 'regional', 'systemic')),
});

describe.each(schemes.map((scheme) => [scheme.code, scheme] as const))('%s, any facts', (_, scheme) => {
  const rank = (given: GivenFacts): number => severityOf(scheme, graded(scheme, given).grade);

  test('more provinces, more hours, more people, a larger sum never make it milder', () => {
    const more = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(facts, more, fc.constantFrom('provincesDown', 'hoursDown', 'people', 'sum'), (given, extra, name) => {
        const raised = { ...given, [name]: (given[name] ?? 0) + extra };
        expect(rank(raised)).toBeLessThanOrEqual(rank(given));
      }),
    );
  });

  test('a fact that becomes known never takes back a grade that was met', () => {
    fc.assert(
      fc.property(facts, facts, (given, learned) => {
        const both = {
          ...learned,
          ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        };
        expect(rank({ ...both, likely: { ...learned.likely, ...definedOf(given.likely) } })).toBeLessThanOrEqual(
          rank(given),
        );
      }),
    );
  });

  test('the clause named is one of the grade; with nothing missing no fact is left that could make it worse', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { grade, clause, missing } = graded(scheme, given);
        expect(scheme.clauses.find(({ code }) => code === clause)?.grade ?? null).toBe(grade);
        for (const name of missing) expect(flatFacts(given)).not.toHaveProperty([name]);
      }),
    );
  });
});

function definedOf(value: GivenFacts['likely']): object {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, one]) => one !== undefined));
}
