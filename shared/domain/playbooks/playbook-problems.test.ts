import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playbookProblems } from './playbook-problems.ts';
import type { Playbook, PlaybookStep } from './playbook.ts';

const step = (code: string, after: readonly string[] = [], more: Partial<PlaybookStep> = {}): PlaybookStep => ({
  code,
  title: '报警',
  titleEn: 'Call the police',
  detail: '',
  detailEn: '',
  post: '值班员',
  postEn: 'Duty officer',
  minutes: 5,
  after,
  when: null,
  contacts: ['police'],
  checklist: [],
  ...more,
});
const playbook = (steps: readonly PlaybookStep[], more: Partial<Playbook> = {}): Omit<Playbook, 'version'> => ({
  code: 'fire',
  validFrom: '2026-09-11',
  name: '火灾处置',
  nameEn: 'Fire',
  types: ['fire'],
  source: '[003]',
  steps,
  ...more,
});

describe('a playbook', () => {
  it('that holds together has no problems', () => {
    expect(playbookProblems(playbook([step('a'), step('b', ['a'])]))).toEqual([]);
  });

  it('is told everything at once, each at its field', () => {
    const bad = playbook(
      [
        step('a', ['c']),
        step('a', [], { title: ' ', minutes: 0 }),
        step('c', ['a'], { when: { fact: 'injuries', is: true }, checklist: [{ code: 'p1', text: '', textEn: 'x' }] }),
        step('B', ['gone'], { when: { all: [] } }),
      ],
      { code: 'Fire', name: '', types: [], validFrom: '2026-02-30' },
    );
    expect(playbookProblems(bad)).toEqual([
      { at: 'code', problem: 'code' },
      { at: 'name', problem: 'required' },
      { at: 'validFrom', problem: 'required' },
      { at: 'types', problem: 'no-types' },
      { at: 'steps.1.code', problem: 'twice' },
      { at: 'steps.1.title', problem: 'required' },
      { at: 'steps.1.minutes', problem: 'minutes' },
      { at: 'steps.2.when', problem: 'wrong-kind-of-fact' },
      { at: 'steps.2.checklist', problem: 'required' },
      { at: 'steps.3.code', problem: 'code' },
      { at: 'steps.3.after', problem: 'unknown-step' },
      { at: 'steps.3.when', problem: 'empty-condition' },
    ]);
  });

  it('whose steps wait for each other in a circle is refused, in whatever order they stand', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'] as const;
    const links = fc.array(fc.tuple(fc.constantFrom(...codes), fc.constantFrom(...codes)), { maxLength: 8 });
    fc.assert(
      fc.property(links, (pairs) => {
        const steps = codes.map((code) =>
          step(code, [...new Set(pairs.filter(([to]) => to === code).map(([, from]) => from))]),
        );
        const done = new Set<string>();
        for (let round = 0; round < codes.length; round += 1)
          for (const { code, after } of steps) if (after.every((before) => done.has(before))) done.add(code);
        expect(playbookProblems(playbook(steps)).length === 0).toBe(done.size === codes.length);
      }),
    );
  });
});
