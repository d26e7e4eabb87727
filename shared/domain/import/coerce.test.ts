import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coerceBoolean,
  coerceCode,
  coerceNote,
  coerceNumber,
  coercePlaceType,
  coerceStatus,
  coerceText,
} from './coerce.ts';
import { coerceDegrees, coerceLonLat } from './coerce-coordinates.ts';
import { coerceDateTime } from './coerce-date.ts';
import { coerceOpeningHours } from './opening-hours.ts';

const ok = (value: unknown) => ({ ok: true, value });
const refused = (code: string) => expect.objectContaining({ ok: false, code });

describe('text and codes', () => {
  it('trims invisible characters and white space of any width', () => {
    expect(coerceText('\uFEFF 　工商银行\u200B  武林 支行　', 50)).toEqual(ok('工商银行 武林 支行'));
    expect(coerceText(' \u00A0 ', 50)).toEqual(ok(null));
  });

  it('turns full-width letters and digits to half width in codes only', () => {
    expect(coerceCode('ＨＺ－００１', 50)).toEqual(ok('HZ-001'));
    expect(coerceText('ＡＴＭ（一层）', 50)).toEqual(ok('ＡＴＭ（一层）'));
  });

  it('keeps lines of a note', () => {
    expect(coerceNote('一 \r\n 二', 50)).toEqual(ok('一\n二'));
  });

  it('reads a code that was typed as a number, unless it has lost digits', () => {
    expect(coerceCode(10086, 50)).toEqual(ok('10086'));
    expect(coerceCode(1.2345678901234568e17, 50)).toEqual(refused('DIGITS_LOST'));
    expect(coerceCode('1.23457E+17', 50)).toEqual(refused('DIGITS_LOST'));
  });

  it('refuses formula errors and texts that are too long', () => {
    expect(coerceText('#REF!', 50)).toEqual(refused('FORMULA_ERROR'));
    expect(coerceText('长'.repeat(51), 50)).toEqual(refused('TOO_LONG'));
  });
});

describe('numbers and answers', () => {
  it.each([
    ['1,234,567.5', 1_234_567.5],
    ['１２３４', 1234],
    ['−5', -5],
    ['￥1,200.00元', 1200],
    ['1.2万', 12_000],
    ['85%', 0.85],
    ['500 米', 500],
    [12, 12],
  ])('reads %s', (cell, value) => {
    expect(coerceNumber(cell)).toEqual(ok(value));
  });

  it.each(['1,23', '12abc', 'abc', '1.2.3', '1,0000', true])('refuses %s', (cell) => {
    expect(coerceNumber(cell)).toEqual(refused('BAD_NUMBER'));
  });

  it('reads yes and no', () => {
    for (const yes of ['是', '√', '✓', 'Y', '有', '已完成', 'TRUE', '1', true])
      expect(coerceBoolean(yes)).toEqual(ok(true));
    for (const no of ['否', '×', '✗', 'n', '无', '未完成', '０', false]) expect(coerceBoolean(no)).toEqual(ok(false));
    expect(coerceBoolean('也许')).toEqual(refused('BAD_BOOLEAN'));
  });
});

describe('vocabularies', () => {
  it.each([
    ['是', 'ready'],
    ['√', 'ready'],
    [' 已完成 ', 'ready'],
    ['就绪', 'ready'],
    ['Done', 'ready'],
    ['OK', 'ready'],
    [true, 'ready'],
    ['否', 'not-ready'],
    ['×', 'not-ready'],
    ['Ｘ', 'not-ready'],
    ['未完成', 'not-ready'],
    ['Not Ready', 'not-ready'],
    ['进行中（80%）', 'in-progress'],
    ['in_progress', 'in-progress'],
    ['未开始', 'not-started'],
    ['not started', 'not-started'],
    ['不适用', 'not-applicable'],
    ['N/A', 'not-applicable'],
    ['not-applicable', 'not-applicable'],
  ])('status %s is %s', (cell, status) => {
    expect(coerceStatus(cell)).toEqual(ok(status));
  });

  it.each(['/', '-', '差不多', 1, '1'])('refuses %s as a status', (cell) => {
    expect(coerceStatus(cell)).toEqual(refused('UNKNOWN_STATUS'));
  });

  it.each([
    ['比赛场馆', 'venue'],
    ['定点酒店', 'hotel'],
    ['宾馆', 'hotel'],
    ['指定医院', 'hospital'],
    ['关联商户', 'merchant'],
    ['支行', 'branch'],
    ['网点（二级）', 'branch'],
    ['自助银行', 'self-service'],
    ['ATM', 'self-service'],
    ['外币兑换点', 'fx-point'],
    ['FX Point', 'fx-point'],
    ['机场', 'transport'],
    ['现金中心', 'cash-centre'],
    ['cash center', 'cash-centre'],
    ['Self-Service', 'self-service'],
  ])('type %s is %s', (cell, type) => {
    expect(coercePlaceType(cell)).toEqual(ok(type));
  });

  it('refuses an unknown type and says what is allowed', () => {
    expect(coercePlaceType('公园')).toMatchObject({ code: 'UNKNOWN_TYPE', params: { text: '公园' } });
  });
});

describe('any text at all', () => {
  const cells = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.stringMatching(/^[\d/:.,年月日时周一至上下午°'"EN -]{0,24}$/),
  );

  it('is read or refused, never thrown', () => {
    const readers = [
      (cell: string | number | boolean | null) => coerceText(cell, 40),
      (cell: string | number | boolean | null) => coerceCode(cell, 40),
      (cell: string | number | boolean | null) => coerceNote(cell, 40),
      (cell: string | number | boolean | null) => coerceDateTime(cell, 'Asia/Shanghai'),
      coerceNumber,
      coerceBoolean,
      coerceStatus,
      coercePlaceType,
      coerceDegrees,
      coerceLonLat,
      coerceOpeningHours,
    ];
    fc.assert(
      fc.property(cells, fc.constantFrom(...readers), (cell, read) => {
        expect(read(cell).ok).toBeTypeOf('boolean');
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every finite number back from its decimal text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        expect(coerceNumber(String(value))).toEqual(ok(Number(String(value))));
      }),
    );
  });
});
