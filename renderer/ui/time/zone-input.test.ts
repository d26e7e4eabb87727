import { describe, expect, it } from 'vitest';
import { fromZoneInput, toZoneInput } from './zone-input.ts';

describe('date-time fields in a zone', () => {
  it('shows and reads the wall clock of the event, whatever the machine is set to', () => {
    const at = Date.UTC(2026, 8, 11, 16, 5);
    expect(toZoneInput(at, 'Asia/Shanghai')).toBe('2026-09-12T00:05');
    expect(fromZoneInput('2026-09-12T00:05', 'Asia/Shanghai')).toBe(at);
  });

  it('does not guess an incomplete value', () => {
    expect(fromZoneInput('2026-09-12', 'Asia/Shanghai')).toBeNull();
    expect(fromZoneInput('', 'Asia/Shanghai')).toBeNull();
  });
});
