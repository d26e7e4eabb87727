import { describe, expect, test } from 'vitest';
import { readShift } from './shift-text.ts';

describe('two times as people type them', () => {
  test.each([
    ['9-17', '09:00', '17:00'],
    ['0830-1700', '08:30', '17:00'],
    ['22:00–6', '22:00', '06:00'],
    [' 8：30 至 24 ', '08:30', '24:00'],
    ['930 1815', '09:30', '18:15'],
  ])('%s', (text, from, to) => expect(readShift(text)).toEqual({ from, to }));

  test.each(['9', '9-', '9-9', '9-25', '24-6', '9-17-20', 'abc', '9:75-10'])('%s is none', (text) =>
    expect(readShift(text)).toBeNull(),
  );
});
