import { describe, expect, it } from 'vitest';
import { assertDecision, blocksOpening, openingInstant, type GateFinding } from './opening-gate.ts';

const weekly = [
  { weekday: 1, opens: 13 * 60, closes: 17 * 60 },
  { weekday: 1, opens: 9 * 60, closes: 12 * 60 },
  { weekday: 7, opens: 17 * 60, closes: 26 * 60 },
];
const exceptions = [
  { date: '2026-09-21', opens: 7 * 60, closes: 22 * 60 },
  { date: '2026-09-28', opens: null, closes: null },
];
const zone = 'Asia/Shanghai';
const opening = (date: string): string | null => {
  const at = openingInstant(weekly, exceptions, date, zone);
  return at === null ? null : new Date(at).toISOString();
};

describe('the opening instant of a day', () => {
  it('is the first of its hours', () => expect(opening('2026-09-14')).toBe('2026-09-14T01:00:00.000Z'));
  it('is that of the exception', () => expect(opening('2026-09-21')).toBe('2026-09-20T23:00:00.000Z'));
  it('is none when the place is closed', () => {
    expect(opening('2026-09-28')).toBeNull();
    expect(opening('2026-09-15')).toBeNull();
  });
  it('takes an opening that a clock change skips at the moment after', () => {
    const at = openingInstant([{ weekday: 7, opens: 150, closes: 600 }], [], '2026-03-29', 'Europe/Berlin');
    expect(new Date(at ?? 0).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });
});

describe('the gate', () => {
  const finding: GateFinding = { item: 'ups-takeover', state: 'stale', reason: 'evidence-expired' };
  it('lets nothing through but green', () => {
    expect(blocksOpening('ready')).toBe(false);
    expect(blocksOpening('not-applicable')).toBe(false);
    for (const state of ['red', 'stale', 'partial', 'open', 'overdue'] as const)
      expect(blocksOpening(state)).toBe(true);
  });
  it('refuses to open with a critical item that is not green, or anyway without a reason', () => {
    expect(() => assertDecision('open', [finding], '')).toThrow(expect.objectContaining({ code: 'GATE_NOT_GREEN' }));
    expect(() => assertDecision('open-anyway', [finding], ' ')).toThrow(
      expect.objectContaining({ code: 'REASON_REQUIRED' }),
    );
    expect(() => assertDecision('open-anyway', [finding], '备用电源到位')).not.toThrow();
    expect(() => assertDecision('open', [], '')).not.toThrow();
    expect(() => assertDecision('not-open', [finding], '')).not.toThrow();
  });
});
