import { beforeAll, describe, expect, it, vi } from 'vitest';
import type * as FreshMarks from './fresh-marks.ts';

let marks: typeof FreshMarks;
beforeAll(async () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
  marks = await import('./fresh-marks.ts');
});

describe('marks on figures', () => {
  it('marks nothing that is seen for the first time', () => {
    const seen = marks.remember({}, { a: 5 }, 1000);
    expect(marks.freshness(seen['a']?.changedAt ?? 0, 1000)).toBe(0);
  });
  it('keeps what the figure was and fades with age', () => {
    const first = marks.remember({}, { a: 5 }, 0);
    const changed = marks.remember(first, { a: 7 }, 1000);
    expect(changed['a']).toEqual({ value: 7, before: 5, changedAt: 1000 });
    const strengths = [1000, 1000 + 3 * 60_000, 1000 + 11 * 60_000, 1000 + 31 * 60_000];
    expect(strengths.map((now) => marks.freshness(1000, now))).toEqual([3, 2, 1, 0]);
  });
  it('keeps the mark while the figure stays', () => {
    const changed = marks.remember(marks.remember({}, { a: 5 }, 0), { a: 7 }, 1000);
    expect(marks.remember(changed, { a: 7 }, 9000)).toEqual(changed);
  });
});
