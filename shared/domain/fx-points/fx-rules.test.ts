import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fxVerdicts, type FxPointFacts } from './fx-rules.ts';

const point = (facts: Partial<FxPointFacts> = {}): FxPointFacts => ({
  tier: 'full',
  licence: 'JSH-2026-01',
  licenceUntil: 5000,
  currencies: 12,
  hasHours: true,
  recordedAt: 100,
  ...facts,
});

describe('the permission of a point', () => {
  it('holds up to the instant it runs out, and is reviewed then', () => {
    expect(fxVerdicts(point(), 4999).get('fx-permission')).toMatchObject({ status: 'ready', reviewAt: 5000 });
    expect(fxVerdicts(point(), 5000).get('fx-permission')).toMatchObject({
      status: 'not-ready',
      rule: 'fx-licence-expired',
      reviewAt: null,
    });
  });

  it('is work to do without a licence, and has no end without a date', () => {
    expect(fxVerdicts(point({ licence: ' ' }), 1).get('fx-permission')?.rule).toBe('fx-licence-missing');
    expect(fxVerdicts(point({ licenceUntil: null }), 1e15).get('fx-permission')).toMatchObject({
      status: 'ready',
      rule: 'fx-licence-unlimited',
      reviewAt: null,
    });
  });
});

describe('whether a full point can be open', () => {
  it('is ruled out by an expired licence, missing hours or no currency; else the place says', () => {
    expect(fxVerdicts(point(), 1).has('fx-point-open')).toBe(false);
    expect(fxVerdicts(point(), 6000).get('fx-point-open')?.status).toBe('not-ready');
    expect(fxVerdicts(point({ hasHours: false }), 1).get('fx-point-open')?.rule).toBe('fx-point-no-hours');
    expect(fxVerdicts(point({ currencies: 0 }), 1).get('fx-point-open')?.rule).toBe('fx-point-no-currencies');
    expect(fxVerdicts(point({ tier: 'basic', currencies: 0, hasHours: false }), 1).has('fx-point-open')).toBe(false);
  });

  it('never turns better as time passes', () => {
    const rank = ['not-ready', 'in-progress', 'ready'];
    fc.assert(
      fc.property(fc.option(fc.nat(1000)), fc.nat(1000), fc.nat(1000), (licenceUntil, now, later) => {
        const at = (instant: number): number =>
          rank.indexOf(fxVerdicts(point({ licenceUntil }), instant).get('fx-permission')?.status ?? '');
        expect(at(now + later)).toBeLessThanOrEqual(at(now));
      }),
    );
  });
});
