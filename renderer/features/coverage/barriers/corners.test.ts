import { describe, expect, it } from 'vitest';
import { cornersText, readCorners } from './corners.ts';

describe('corners as text', () => {
  it('reads back what it writes', () => {
    const corners = [
      { lon: 120.262104, lat: 30.182337 },
      { lon: -70.5, lat: -33.25 },
    ];
    expect(readCorners(cornersText(corners))).toEqual(corners);
  });
  it('takes what people type, and names the line that it does not understand', () => {
    expect(readCorners('120.1，30.2\n\n 120.3\t30.4 ')).toEqual([
      { lon: 120.1, lat: 30.2 },
      { lon: 120.3, lat: 30.4 },
    ]);
    expect(readCorners('120.1, 30.2\nthe bridge')).toBe(2);
    expect(readCorners('190, 30')).toBe(1);
    expect(readCorners('30.2, 120.1')).toBe(1);
  });
});
