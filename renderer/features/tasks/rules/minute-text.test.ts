import { describe, expect, it } from 'vitest';
import { minuteText, readMinute } from './minute-text.ts';

describe('a time of day', () => {
  it('comes back as it was typed', () => {
    for (const text of ['00:00', '08:05', '23:59']) expect(minuteText(readMinute(text) ?? -1)).toBe(text);
    expect(readMinute('8：30')).toBe(510);
  });

  it.each(['24:00', '8:60', '830', '', '8:3'])('%s is none', (text) => {
    expect(readMinute(text)).toBeNull();
  });
});
