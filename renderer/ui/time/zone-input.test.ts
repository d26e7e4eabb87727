import { describe, expect, it } from 'vitest';
import { fromZoneInput, readDate, toZoneInput } from './zone-input.ts';

describe('typed dates and times in a zone', () => {
  it('shows and reads the wall clock of the event, whatever the machine is set to', () => {
    const at = Date.UTC(2026, 8, 11, 16, 5);
    expect(toZoneInput(at, 'Asia/Shanghai')).toBe('2026-09-12 00:05');
    expect(fromZoneInput('2026-09-12 00:05', 'Asia/Shanghai')).toBe(at);
    expect(fromZoneInput('2026/9/12 0:05', 'Asia/Shanghai')).toBe(at);
    expect(fromZoneInput('2026年9月12日 0：05', 'Asia/Shanghai')).toBe(at);
  });

  it('does not guess an incomplete or impossible value', () => {
    for (const text of ['2026-09-12', '', '2026-09-12 25:00', '2026-02-30 09:00', 'soon']) {
      expect(fromZoneInput(text, 'Asia/Shanghai')).toBeNull();
    }
  });

  it('reads dates as people write them', () => {
    expect(['2026-9-1', '2026/09/01', '20260901', '2026年9月1日'].map(readDate)).toEqual(Array(4).fill('2026-09-01'));
    expect(readDate('2026-13-01')).toBeNull();
  });
});
