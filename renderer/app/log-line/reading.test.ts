import { expect, test } from 'vitest';
import { readLogLine, type Known } from './reading.ts';

const ZONE = 'Asia/Shanghai';
/** 22:15 on 11 September in Shanghai. */
const NOW = Date.UTC(2026, 8, 11, 14, 15);
const HOTEL = { code: 'HTL-01', name: '萧山宾馆', nameEn: null, type: 'hotel' as const, lon: null, lat: null };
const KNOWN: Known = {
  places: [HOTEL],
  categories: [{ code: 'power-failure', names: ['停电', 'Power failure'] }],
  grades: ['I', 'II', 'III', '1', '2', '3'],
  chosen: null,
};

test('a whole line', () => {
  expect(readLogLine('21:40 兑换点断电 @xsbg #td !ii', NOW, ZONE, KNOWN)).toEqual({
    text: '兑换点断电',
    eventTime: Date.UTC(2026, 8, 11, 13, 40),
    place: HOTEL,
    category: 'power-failure',
    grade: 'II',
    unknown: [],
    future: false,
  });
});

test('what nobody knows stays in the text and is named', () => {
  expect(readLogLine('断电 @nowhere #贵宾 !9', NOW, ZONE, { ...KNOWN, places: [] })).toMatchObject({
    text: '断电 @nowhere !9',
    place: null,
    category: '贵宾',
    grade: null,
    unknown: [
      { kind: 'place', value: 'nowhere' },
      { kind: 'grade', value: '9' },
    ],
  });
});

test('a place chosen before counts for a line that names none it knows', () => {
  expect(readLogLine('断电', NOW, ZONE, { ...KNOWN, chosen: HOTEL }).place).toBe(HOTEL);
});

test('a time that was given with its day and lies ahead is told', () => {
  expect(readLogLine('今天 23:50 断电', NOW, ZONE, KNOWN)).toMatchObject({ text: '断电', future: true });
});
