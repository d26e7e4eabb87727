import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../kernel/app-error.ts';
import { nextReminderAt, orderState } from './order.ts';
import { actsOf, compareTasks, decideAct, isOverdue, isOwed, TASK_ACTS, TASK_STATES, type TaskToAct } from './task.ts';

const MINUTE_MS = 60_000;
const plain: TaskToAct = { state: 'open', dueAt: 100, openBefore: [], pointsLeft: 0 };
const tasks: fc.Arbitrary<TaskToAct> = fc.record({
  state: fc.constantFrom(...TASK_STATES),
  dueAt: fc.option(fc.nat(1000)),
  openBefore: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  pointsLeft: fc.nat(3),
});

const of = (id: string, state: 'open' | 'done', dueAt: number | null, settledAt: number | null = null) => ({
  id,
  state,
  dueAt,
  settledAt,
});

function attempt<T>(act: () => T): { outcome: T | null; code: string | null } {
  try {
    return { outcome: act(), code: null };
  } catch (error) {
    return { outcome: null, code: error instanceof AppError ? error.code : String(error) };
  }
}

describe('an act on a task', () => {
  it('done in the last millisecond is in time, in the next one late', () => {
    expect(decideAct(plain, 'done', null, 100)).toEqual({ state: 'done', deviations: [] });
    expect(decideAct(plain, 'done', null, 101).deviations).toEqual(['late']);
    expect([isOverdue(plain, 100), isOverdue(plain, 101)]).toEqual([false, true]);
  });

  it('names every way in which it left the plan', () => {
    const task = { ...plain, openBefore: ['first'], pointsLeft: 2 };
    expect(decideAct(task, 'done', null, 200).deviations).toEqual(['late', 'out-of-order', 'points-left']);
    expect(decideAct(task, 'skip', '不适用', 200)).toEqual({ state: 'skipped', deviations: ['skipped'] });
    expect(decideAct(task, 'block', '等厂商', 200)).toEqual({ state: 'blocked', deviations: [] });
  });

  it('needs a reason where it leaves something undone or takes something up again', () => {
    for (const act of ['skip', 'block'] as const)
      expect(() => decideAct(plain, act, ' ', 0)).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }));
    const done = { ...plain, state: 'done' } as const;
    expect(() => decideAct(done, 'resume', null, 0)).toThrow(expect.objectContaining({ code: 'REASON_REQUIRED' }));
    expect(decideAct({ ...plain, state: 'blocked' }, 'resume', null, 0).state).toBe('open');
  });

  it('is taken exactly when the state allows it, and settles what it says', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...TASK_ACTS), fc.nat(2000), (task, act, at) => {
        const allowed = actsOf(task.state).includes(act);
        const refused = isOwed(task.state) ? 'TASK_STATE' : 'TASK_SETTLED';
        const { outcome, code } = attempt(() => decideAct(task, act, '原因', at));
        expect(code).toBe(allowed ? null : refused);
        const owed = outcome === null ? null : isOwed(outcome.state);
        expect(owed).toBe(allowed ? act === 'block' || act === 'resume' : null);
        const deviations = outcome?.deviations ?? [];
        expect(deviations.includes('skipped')).toBe(allowed && act === 'skip');
        expect(deviations.length > 0 && act !== 'skip').toBe(allowed && act === 'done' && deviations.length > 0);
      }),
    );
  });

  it('lists what is owed by its limit before what is settled', () => {
    const sorted = [
      of('d', 'done', 1, 5),
      of('n', 'open', null),
      of('s', 'open', 9),
      of('e', 'done', 1, 8),
      of('f', 'open', 3),
    ];
    expect(sorted.toSorted(compareTasks).map(({ id }) => id)).toEqual(['f', 's', 'n', 'e', 'd']);
  });
});

describe('an order', () => {
  it('waits until its limit, is overdue after it, and an answer stays one', () => {
    const asked = { dueAt: 100, withdrawnAt: null, acknowledgedAt: null };
    expect([orderState(asked, 100), orderState(asked, 101)]).toEqual(['waiting', 'overdue']);
    expect(orderState({ ...asked, withdrawnAt: 50 }, 101)).toBe('withdrawn');
    expect(orderState({ ...asked, withdrawnAt: 50, acknowledgedAt: 40 }, 101)).toBe('acknowledged');
  });

  it('is reminded of at its limit and then on the same beat, never twice for one moment', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 90 }), fc.nat(20_000_000), (dueAt, every, now) => {
        const next = nextReminderAt(dueAt, every, now);
        expect(next).toBeGreaterThan(now);
        expect(next - now).toBeLessThanOrEqual(Math.max(dueAt - now, every * MINUTE_MS));
        expect((next - dueAt) % (every * MINUTE_MS)).toBe(0);
      }),
    );
  });
});
