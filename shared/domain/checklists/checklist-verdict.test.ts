import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistVerdict, POINT_RESULTS, type CheckedPoint } from './checklist-verdict.ts';

const point = (result: CheckedPoint['result'], observedAt = 1000, critical = false): CheckedPoint => ({
  name: '坡道',
  nameEn: 'Ramp',
  critical,
  result,
  observedAt: result === null ? null : observedAt,
});

const anyPoint = fc
  .tuple(fc.constantFrom(...POINT_RESULTS, null), fc.integer({ min: 0, max: 1e12 }), fc.boolean())
  .map(([result, at, critical]) => point(result, at, critical));

describe('an item by its points', () => {
  it('is not decided while nobody looked', () => {
    expect(checklistVerdict([])).toBeNull();
    expect(checklistVerdict([point(null), point(null, 0, true)])).toBeNull();
  });

  it('is ready when every point is in order, seen as long ago as the oldest', () => {
    expect(checklistVerdict([point('ok', 3000), point('na', 1000), point('ok', 2000)])).toMatchObject({
      status: 'ready',
      observedAt: 1000,
      rule: 'checklist-passed',
      facts: { points: 3, ok: 2, failed: 0, open: 0 },
    });
  });

  it('is in progress while a point is open or one that is not critical fails', () => {
    expect(checklistVerdict([point('ok'), point(null)])).toMatchObject({
      status: 'in-progress',
      rule: 'checklist-incomplete',
    });
    expect(checklistVerdict([point('ok', 1), point('fail', 7)])).toMatchObject({
      status: 'in-progress',
      observedAt: 7,
      rule: 'checklist-failed',
      facts: { failing: '坡道', failingEn: 'Ramp' },
    });
  });

  it('is not ready when a critical point fails, also when others were never looked at', () => {
    expect(checklistVerdict([point('fail', 9), point('fail', 5, true), point(null)])).toMatchObject({
      status: 'not-ready',
      observedAt: 5,
      rule: 'checklist-critical-failed',
    });
  });

  it('is not applicable where nothing of the kind is there', () => {
    expect(checklistVerdict([point('na'), point('na')])).toMatchObject({ status: 'not-applicable' });
  });

  it('is never better with a point that fails, and is ready only when all points are answered and none fails', () => {
    const rank = ['not-ready', 'in-progress', 'ready', 'not-applicable'];
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 8 }), fc.boolean(), (points, critical) => {
        const verdict = checklistVerdict(points);
        const worse = checklistVerdict([...points, point('fail', 1, critical)]);
        expect(verdict && worse ? rank.indexOf(worse.status) : -1).toBeLessThanOrEqual(
          rank.indexOf(verdict?.status ?? 'not-ready'),
        );
        const clean =
          points.some(({ result }) => result === 'ok') &&
          points.every(({ result }) => result === 'ok' || result === 'na');
        expect(verdict?.status === 'ready').toBe(clean);
        expect([...points.map(({ observedAt }) => observedAt), undefined]).toContain(verdict?.observedAt);
      }),
    );
  });
});
