import { describe, expect, it } from 'vitest';
import { actionVerdicts } from './action-verdicts.ts';
import { decideActionStep, isActionOverdue, type ActionStage } from './corrective-action.ts';

const refused = (code: string): unknown => expect.objectContaining({ code });
const T = Date.UTC(2026, 8, 11);
const action = (stage: ActionStage) => ({ stage, dueAt: T, doneBy: { post: '安全保卫岗' }, reopened: 0 });
const by = { post: '内控岗' };
const step = (name: 'do' | 'verify' | 'send-back' | 'withdraw', note = '') => ({ step: name, note });

describe('a corrective action', () => {
  it('is done by one and verified by another', () => {
    expect(decideActionStep(action('open'), step('do'), by, T)).toMatchObject({ stage: 'done', doneAt: T });
    expect(decideActionStep(action('done'), step('verify'), by, T)).toMatchObject({ stage: 'verified' });
    const same = () => decideActionStep(action('done'), step('verify'), { post: '安全保卫岗' }, T);
    expect(same).toThrow(refused('SAME_PERSON'));
  });
  it('goes back, or is withdrawn, only with a word on why', () => {
    expect(() => decideActionStep(action('done'), step('send-back'), by, T)).toThrow(refused('REASON_REQUIRED'));
    expect(decideActionStep(action('done'), step('send-back', '仍打不通'), by, T)).toMatchObject({
      stage: 'open',
      reopened: 1,
    });
    expect(() => decideActionStep(action('open'), step('withdraw'), by, T)).toThrow(refused('REASON_REQUIRED'));
  });
  it('takes no step that its stage does not allow', () => {
    expect(() => decideActionStep(action('open'), step('verify'), by, T)).toThrow(refused('WRONG_STAGE'));
    expect(() => decideActionStep(action('verified'), step('withdraw', '误'), by, T)).toThrow(refused('WRONG_STAGE'));
  });
  it('is overdue after its due time while it is open', () => {
    expect(isActionOverdue(action('done'), T + 1)).toBe(true);
    expect(isActionOverdue(action('done'), T)).toBe(false);
    expect(isActionOverdue(action('verified'), T + 1)).toBe(false);
  });
});

const placed = (id: string, stage: ActionStage, critical: boolean, dueAt = T) => ({
  id,
  item: 'ups-takeover',
  text: id,
  stage,
  raisedAt: T,
  dueAt,
  critical,
});

describe('what open actions say of readiness', () => {
  it('holds a critical item at in progress until verified, the earliest due speaking', () => {
    const verdict = actionVerdicts([placed('b', 'open', true, T + 1), placed('a', 'done', true, T)]).get(
      'ups-takeover',
    );
    expect(verdict).toMatchObject({
      status: 'in-progress',
      rule: 'corrective-action-open',
      facts: { action: 'a', count: 2 },
    });
  });
  it('says nothing of items that are not critical, nor of actions that are verified', () => {
    expect(actionVerdicts([placed('a', 'open', false), placed('b', 'verified', true)]).size).toBe(0);
  });
});
