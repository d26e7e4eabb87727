import { describe, expect, it } from 'vitest';
import { coerceOpeningHours } from './opening-hours.ts';

const days = (weekdays: readonly number[], opens: number, closes: number) =>
  weekdays.map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }));
const ALL = [1, 2, 3, 4, 5, 6, 7];
const WORK = [1, 2, 3, 4, 5];

describe('opening hours as text', () => {
  it.each([
    ['09:00-17:00', days(ALL, 9, 17)],
    ['９：００－１７：００', days(ALL, 9, 17)],
    ['周一至周五 9:00-17:00', days(WORK, 9, 17)],
    ['周一至周五 9:00-17:00；周末 9:30-16:00', [...days(WORK, 9, 17), ...days([6, 7], 9.5, 16)]],
    ['星期一到五9:00~17:00', days(WORK, 9, 17)],
    ['周六、周日 10:00-16:00', days([6, 7], 10, 16)],
    ['周一、三、五 9:00-12:00', days([1, 3, 5], 9, 12)],
    ['工作日9:00至17:00 周末休息', days(WORK, 9, 17)],
    ['周一闭馆；9:00-17:00', days([2, 3, 4, 5, 6, 7], 9, 17)],
    ['9:00-17:00；周日休息', days([1, 2, 3, 4, 5, 6], 9, 17)],
    ['上午9:00-下午5:30', days(ALL, 9, 17.5)],
    ['每日 8点30分-20点', days(ALL, 8.5, 20)],
    ['22:00-次日6:00', days(ALL, 22, 30)],
    ['18:00-02:00', days(ALL, 18, 26)],
    ['24小时', days(ALL, 0, 24)],
    ['全天', days(ALL, 0, 24)],
    ['Mon-Fri 9:00-17:00; weekend 9:30-16:00', [...days(WORK, 9, 17), ...days([6, 7], 9.5, 16)]],
    ['Mo-Fr 9-17', days(WORK, 9, 17)],
    ['Sat, Sun 9am-1pm', days([6, 7], 9, 13)],
    ['Mon 9:00-12:00, 13:30-17:00; Tue closed', [...days([1], 9, 12), ...days([1], 13.5, 17)]],
    ['24/7', days(ALL, 0, 24)],
    ['', null],
  ])('%s', (cell, value) => {
    expect(coerceOpeningHours(cell)).toEqual({ ok: true, value });
  });

  it.each(['随缘', '25:00-26:00', '9:00', '周一', '9:00-17:00（法定节假日除外）', '9:00-9:00', '0.375', '9:00-8:99'])(
    'refuses %s whole, so that no part of it is lost',
    (cell) => {
      expect(coerceOpeningHours(cell)).toMatchObject({ ok: false, code: 'BAD_HOURS' });
    },
  );
});
