import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personOf, type Person } from '../people/someone-else.ts';
import { DANGER_STAGES, type Danger, type DangerStage } from './danger.ts';
import { decideStep, stepsFrom, type DangerStep } from './decide-step.ts';

const GUARD: Person = { post: '安全保卫岗' };
const HEAD: Person = { post: '网点负责人' };

type Living = Danger & { readonly reopened: number };

const found: Living = {
  stage: 'found',
  severity: 'general',
  foundAt: 0,
  foundBy: GUARD,
  dueAt: null,
  fixedBy: null,
  reopened: 0,
};

/** The danger after a step, as the store would hold it. */
function after(danger: Living, step: DangerStep, by: Person, now = 1): Living {
  const { stage, fixedBy, reopened, dueAt } = decideStep(danger, step, by, now);
  return {
    ...danger,
    stage: stage as DangerStage,
    ...(fixedBy === undefined ? {} : { fixedBy: typeof fixedBy === 'string' ? personOf(fixedBy) : null }),
    ...(reopened === undefined ? {} : { reopened: Number(reopened) }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : Number(dueAt) }),
  };
}

const code = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const assign: DangerStep = { step: 'assign', to: '大堂经理' };
const fix: DangerStep = { step: 'fix', note: '清走了' };
const pass: DangerStep = { step: 'verify', passed: true, note: '' };
const fail: DangerStep = { step: 'verify', passed: false, note: '还在' };
const strikeOff: DangerStep = { step: 'strike-off', note: '' };
const withdraw: DangerStep = { step: 'withdraw', reason: '看错了' };

describe('a hidden danger', () => {
  it('goes from found to struck off, verified by someone else', () => {
    const fixed = after(after(found, assign, HEAD), fix, GUARD);
    expect(code(() => after(fixed, pass, GUARD))).toBe('SAME_PERSON');
    expect(after(after(fixed, pass, HEAD), strikeOff, GUARD).stage).toBe('struck-off');
  });
  it('goes back when the fix failed, with a word on why', () => {
    const fixed = after(after(found, assign, HEAD), fix, GUARD);
    expect(code(() => after(fixed, { ...fail, note: ' ' }, HEAD))).toBe('REASON_REQUIRED');
    const again = after(fixed, fail, HEAD);
    expect(again).toMatchObject({ stage: 'assigned', fixedBy: null, reopened: 1 });
    // Who refused the first fix may well make the second one.
    expect(code(() => after(after(again, fix, HEAD), pass, HEAD))).toBe('SAME_PERSON');
  });
  it('is withdrawn with a reason, by someone else than who reported it', () => {
    expect(code(() => after(found, withdraw, GUARD))).toBe('SAME_PERSON');
    expect(code(() => after(found, { step: 'withdraw', reason: '' }, HEAD))).toBe('REASON_REQUIRED');
    expect(decideStep(found, withdraw, HEAD, 5)).toMatchObject({
      stage: 'struck-off',
      withdrawn: 1,
      struckOffNote: '看错了',
    });
  });
  it('offers exactly the steps it takes', () => {
    for (const stage of DANGER_STAGES)
      for (const step of [assign, fix, pass, strikeOff, withdraw])
        expect(code(() => decideStep({ ...found, stage, fixedBy: GUARD }, step, HEAD, 1)) === '').toBe(
          stepsFrom(stage).includes(step.step),
        );
  });
});

const person = fc.record({
  post: fc.constantFrom('甲', '乙', '丙'),
  name: fc.option(fc.constantFrom('王', '李'), { nil: undefined }),
});
const step = fc.constantFrom<DangerStep>(assign, fix, pass, fail, strikeOff, withdraw);

const REFUSALS = ['WRONG_STAGE', 'SAME_PERSON', 'REASON_REQUIRED'];

/** Takes the steps that are allowed and says what must never happen, where it did. */
function violation(finder: Person, steps: readonly (readonly [DangerStep, Person])[]): string | null {
  let danger: Living = { ...found, foundBy: finder };
  let checkedByAnother = false;
  for (const [taken, by] of steps) {
    const before = danger;
    const refused = code(() => (danger = after(before, taken, by)));
    if (refused !== '') {
      if (!REFUSALS.includes(refused)) return `refused with ${refused}`;
      continue;
    }
    if (before.stage === 'struck-off') return 'changed after it was struck off';
    if (taken.step === 'fix') checkedByAnother = false;
    if (taken.step === 'verify')
      checkedByAnother = taken.passed && (before.fixedBy?.post !== by.post || before.fixedBy.name !== by.name);
    const withdrawn = taken.step === 'withdraw';
    if (danger.stage === 'struck-off' && !withdrawn && !checkedByAnother) return 'struck off without another person';
    if (danger.reopened < before.reopened) return 'forgot that a fix had failed';
  }
  return null;
}

describe('any order of steps', () => {
  it('never strikes off what nobody else verified, unless it was withdrawn with a reason', () => {
    fc.assert(
      fc.property(person, fc.array(fc.tuple(step, person), { maxLength: 25 }), (finder, steps) => {
        expect(violation(finder, steps)).toBeNull();
      }),
    );
  });
});
