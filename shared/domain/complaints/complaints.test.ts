import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../kernel/app-error.ts';
import type { Person } from '../people/someone-else.ts';
import { COMPLAINT_STAGES, dueAfter, isOpen, isOverdue, WATCH_FLAGS, type Complaint } from './complaint.ts';
import { complaintFigures } from './complaint-statistics.ts';
import { COMPLAINT_ITEM, complaintVerdicts, type PlacedComplaint } from './complaint-verdicts.ts';
import { decideStep, stepsFrom, type ComplaintStep } from './decide-step.ts';

const HOUR = 3_600_000;
const NOW = 1000 * HOUR;
const ASKED: Person = { post: '大堂经理' };
const HELPER: Person = { post: '消保岗' };

const complaint: Complaint = {
  stage: 'open',
  receivedAt: NOW - 2 * HOUR,
  dueAt: NOW + 2 * HOUR,
  toldAt: null,
  firstAsked: ASKED,
  helper: null,
  reopened: 0,
  unsolved: false,
  harmed: false,
  upset: false,
};
const toldBack = (at = NOW): ComplaintStep => ({ step: 'tell-back', told: '', at, medium: 'phone', text: '' });
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as AppError).code;
  }
  return 'none';
};

describe('steps', () => {
  it('lead from the outcome over the answer to the end, and no earlier', () => {
    expect(codeOf(() => decideStep(complaint, { step: 'close', text: '' }, ASKED, NOW))).toBe('NOT_TOLD_BACK');
    expect(codeOf(() => decideStep({ ...complaint, stage: 'resolved' }, { step: 'close', text: '' }, ASKED, NOW))).toBe(
      'NOT_TOLD_BACK',
    );
    expect(codeOf(() => decideStep(complaint, toldBack(), ASKED, NOW))).toBe('COMPLAINT_STAGE');
    expect(decideStep(complaint, { step: 'resolve', text: '已补兑' }, HELPER, NOW)).toMatchObject({
      stage: 'resolved',
      outcome: '已补兑',
      resolvedBy: '消保岗',
    });
    const told = decideStep({ ...complaint, stage: 'resolved' }, toldBack(), HELPER, NOW);
    expect(told).toMatchObject({ stage: 'told', told: null, toldAt: NOW, toldMedium: 'phone', toldBy: '消保岗' });
    expect(decideStep({ ...complaint, stage: 'told' }, { step: 'close', text: '' }, ASKED, NOW)).toMatchObject({
      stage: 'closed',
      closedAt: NOW,
    });
  });
  it('hand it on to a helper, and back by naming the first asked', () => {
    expect(decideStep(complaint, { step: 'hand', to: '消保岗', text: '' }, ASKED, NOW)).toEqual({ helper: '消保岗' });
    expect(decideStep(complaint, { step: 'hand', to: '大堂经理', text: '' }, HELPER, NOW)).toEqual({ helper: null });
  });
  it('refuse an answer before the complaint or in the future, and empty words', () => {
    const resolved: Complaint = { ...complaint, stage: 'resolved' };
    expect(codeOf(() => decideStep(resolved, toldBack(NOW - 3 * HOUR), ASKED, NOW))).toBe('TOLD_BEFORE_START');
    expect(codeOf(() => decideStep(resolved, toldBack(NOW + HOUR), ASKED, NOW))).toBe('TOLD_IN_FUTURE');
    expect(codeOf(() => decideStep(complaint, { step: 'note', text: ' ', watch: {} }, ASKED, NOW))).toBe(
      'REASON_REQUIRED',
    );
    expect(decideStep(complaint, { step: 'note', text: '', watch: { upset: true } }, ASKED, NOW)).toEqual({ upset: 1 });
  });
  it('open it again with a new limit, without outcome and answer, as one to watch', () => {
    const closed: Complaint = { ...complaint, stage: 'closed', dueAt: NOW - HOUR, toldAt: NOW - HOUR };
    expect(decideStep(closed, { step: 'reopen', text: '客户说没到账', limitHours: 4 }, ASKED, NOW)).toMatchObject({
      stage: 'open',
      dueAt: dueAfter(NOW, 4),
      toldAt: null,
      outcome: null,
      reopened: 1,
      unsolved: 1,
    });
  });
});

const step: fc.Arbitrary<ComplaintStep> = fc.oneof(
  fc.record({
    step: fc.constant('hand' as const),
    to: fc.constantFrom('消保岗', '大堂经理', '网点负责人'),
    text: fc.constant(''),
  }),
  fc.record({ step: fc.constant('note' as const), text: fc.constant('来电催问'), watch: fc.constant({}) }),
  fc.record({ step: fc.constant('resolve' as const), text: fc.constant('已补兑') }),
  fc.constant(toldBack()),
  fc.record({ step: fc.constant('close' as const), text: fc.constant('') }),
  fc.record({ step: fc.constant('reopen' as const), text: fc.constant('没办妥'), limitHours: fc.constant(4) }),
);

it('whatever is done in whatever order: the first asked stays, and nothing closes without an answer', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = complaint;
      for (const one of steps) {
        const allowed = stepsFrom(now.stage).includes(one.step);
        const before = now;
        expect(codeOf(() => decideStep(before, one, HELPER, NOW)) === 'none').toBe(allowed);
        if (!allowed) continue;
        const fields = decideStep(before, one, HELPER, NOW);
        expect(fields).not.toHaveProperty('firstAsked');
        now = { ...before, ...(fields as Partial<Complaint>) };
        expect(COMPLAINT_STAGES).toContain(now.stage);
        expect(isOpen(now) || now.toldAt === NOW).toBe(true);
      }
      expect(now.firstAsked).toEqual(ASKED);
    }),
  );
});

const placed: PlacedComplaint = { ...complaint, id: 'C-1', what: '换不到零钱' };
const verdict = (complaints: PlacedComplaint[], now = NOW) => complaintVerdicts(complaints, now).get(COMPLAINT_ITEM);

describe('readiness', () => {
  it('is in progress while somebody waits, and not ready past the limit', () => {
    expect(verdict([placed])).toMatchObject({
      status: 'in-progress',
      rule: 'complaints-open',
      reviewAt: placed.dueAt + 1,
    });
    expect(verdict([placed], placed.dueAt)).toMatchObject({ status: 'in-progress' });
    expect(verdict([placed], placed.dueAt + 1)).toMatchObject({
      status: 'not-ready',
      rule: 'complaints-overdue',
      reviewAt: null,
    });
  });
  it('names the customer to watch first, and says nothing of those answered', () => {
    const upset: PlacedComplaint = { ...placed, id: 'C-2', dueAt: NOW + 9 * HOUR, upset: true };
    expect(verdict([placed, upset])).toMatchObject({
      rule: 'complaints-watched',
      facts: { complaint: 'C-2', open: 2 },
    });
    expect(
      verdict(
        [
          { ...placed, stage: 'told' },
          { ...upset, stage: 'closed' },
        ],
        NOW + 99 * HOUR,
      ),
    ).toBeUndefined();
  });
  it('turns exactly at the moment it announced', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 6 }), (dues) => {
        const all = dues.map((due, index) => ({ ...placed, id: `C-${index}`, dueAt: NOW + due }));
        const first = verdict(all);
        if (first?.reviewAt == null) return;
        expect(verdict(all, first.reviewAt - 1)).toEqual(first);
        expect(verdict(all, first.reviewAt)?.facts['overdue']).toBeGreaterThan(Number(first.facts['overdue']));
      }),
    );
  });
});

const anyComplaint = fc.record({
  stage: fc.constantFrom(...COMPLAINT_STAGES),
  receivedAt: fc.constant(NOW - 2 * HOUR),
  dueAt: fc.integer({ min: NOW - 3 * HOUR, max: NOW + 3 * HOUR }),
  toldAt: fc.integer({ min: NOW - 2 * HOUR, max: NOW }),
  unsolved: fc.boolean(),
  harmed: fc.boolean(),
  upset: fc.boolean(),
});

it('figures add up, whatever the complaints', () => {
  fc.assert(
    fc.property(fc.array(anyComplaint), (complaints) => {
      const all = complaints.map((one) => ({
        ...one,
        toldAt: one.stage === 'told' || one.stage === 'closed' ? one.toldAt : null,
      }));
      const figures = complaintFigures(all, NOW);
      expect(figures.total).toBe(all.length);
      expect(figures.open).toBe(all.filter(isOpen).length);
      expect(figures.timely + figures.late).toBe(all.filter(({ toldAt }) => toldAt !== null).length);
      expect(figures.overdue).toBe(all.filter((one) => isOverdue(one, NOW)).length);
      expect(figures.watched).toBeLessThanOrEqual(figures.open);
      const counted = figures.timely + figures.late + figures.overdue;
      expect(figures.share).toBe(counted === 0 ? null : figures.timely / counted);
    }),
  );
});

it('knows the three kinds of customer to watch', () => {
  expect(WATCH_FLAGS).toHaveLength(3);
});
