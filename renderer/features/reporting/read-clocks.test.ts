import { expect, test } from 'vitest';
import { readClocks } from './read-clocks.ts';

test('times are read as people type them, in order and once', () => {
  expect(readClocks('17:00 8:30、8：30，24:00')).toEqual(['08:30', '17:00', '24:00']);
});

test('what is no time is not guessed', () => {
  for (const text of ['', '  ', '25:00', '24:30', '9', '9:60', '8:30 noon']) expect(readClocks(text)).toBeNull();
});
