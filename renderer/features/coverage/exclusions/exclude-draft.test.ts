import { describe, expect, it } from 'vitest';
import { readExclusion } from './exclude-draft.ts';

const ZONE = 'Asia/Shanghai';
const FILLED = { place: 'BR-07', venue: 'VEN-01', from: '2026-09-11 09:00', to: '2026-09-11 18:30', reason: ' river ' };

describe('the form of exclusions', () => {
  it('reads times on the wall clock of the event', () => {
    expect(readExclusion(FILLED, ZONE)).toEqual({
      place: 'BR-07',
      venue: 'VEN-01',
      from: Date.UTC(2026, 8, 11, 1),
      to: Date.UTC(2026, 8, 11, 10, 30),
      reason: 'river',
    });
  });
  it('asks for what is missing and for a period that ends after it begins', () => {
    expect(readExclusion({ ...FILLED, reason: ' ' }, ZONE)).toBe('needed');
    expect(readExclusion({ ...FILLED, place: null }, ZONE)).toBe('needed');
    expect(readExclusion({ ...FILLED, to: FILLED.from }, ZONE)).toBe('badTime');
    expect(readExclusion({ ...FILLED, to: 'soon' }, ZONE)).toBe('badTime');
  });
});
