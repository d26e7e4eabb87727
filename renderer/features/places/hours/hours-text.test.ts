import { describe, expect, it } from 'vitest';
import { acrossMidnight, clockMinutes, clockText, overlapping, spanOf } from './hours-text.ts';

describe('opening hours as text', () => {
  it('reads and writes times of day', () => {
    expect(clockMinutes('9:05')).toBe(545);
    expect(clockMinutes('0905')).toBe(545);
    expect(clockMinutes('24:00')).toBe(1440);
    expect(clockMinutes('24:30')).toBeNull();
    expect(clockMinutes('9')).toBeNull();
    expect(clockText(545)).toBe('09:05');
    expect(clockText(1500)).toBe('01:00');
  });

  it('lets a span run across midnight', () => {
    const span = spanOf('18:00', '02:00');
    expect(span).toEqual({ opens: 1080, closes: 1560 });
    expect(acrossMidnight(span ?? { closes: 0 })).toBe(true);
    expect(spanOf('00:00', '24:00')).toEqual({ opens: 0, closes: 1440 });
    expect(spanOf('24:00', '02:00')).toBeNull();
  });

  it('finds spans that overlap', () => {
    expect(
      overlapping([
        { opens: 780, closes: 1020 },
        { opens: 540, closes: 720 },
      ]),
    ).toBe(false);
    expect(
      overlapping([
        { opens: 540, closes: 800 },
        { opens: 780, closes: 1020 },
      ]),
    ).toBe(true);
  });
});
