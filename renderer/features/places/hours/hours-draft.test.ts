import { describe, expect, it } from 'vitest';
import { hoursOf, likeMonday, weekDraft } from './hours-draft.ts';

const hours = [
  { weekday: 1, opens: 540, closes: 1020 },
  { weekday: 6, opens: 1080, closes: 1560 },
  { weekday: 7, opens: 0, closes: 1440 },
];

describe('week of opening hours', () => {
  it('comes back as it was, also across midnight and around the clock', () => {
    expect(hoursOf(weekDraft(hours))).toEqual({ hours });
  });

  it('names the weekday that cannot be read or overlaps', () => {
    const week = weekDraft(hours);
    expect(hoursOf(week.with(2, [{ opens: 'nine', closes: '17:00' }]))).toEqual({
      problem: { weekday: 3, kind: 'bad' },
    });
    const twice = [
      { opens: '09:00', closes: '12:30' },
      { opens: '12:00', closes: '17:00' },
    ];
    expect(hoursOf(week.with(0, twice))).toEqual({ problem: { weekday: 1, kind: 'overlap' } });
  });

  it('copies Monday to the working days only', () => {
    const week = likeMonday(weekDraft(hours));
    expect(week.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(week[4]).toEqual(week[0]);
    expect(week[5]?.[0]?.opens).toBe('18:00');
  });
});
