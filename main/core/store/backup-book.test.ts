import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BackupBook, type BackupKind } from './backup-book.ts';

const HOUR_MS = 3_600_000;
const SIZE = 1000;

let folder: string;
let book: BackupBook;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'erc-book-'));
  book = new BackupBook(folder);
  mkdirSync(book.folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Notes a copy of 1,000 bytes, made `hour` hours after the beginning. */
function keep(kind: BackupKind, hour: number): void {
  const file = book.newFile(kind, hour * HOUR_MS);
  writeFileSync(file, '');
  truncateSync(file, SIZE);
  book.note({ file, bytes: SIZE, changes: 1, seq: 1, lastAt: 0, encrypted: false }, kind, hour * HOUR_MS);
}
const left = (kind: BackupKind): number[] =>
  book
    .list()
    .filter((entry) => entry.kind === kind)
    .map(({ at }) => at / HOUR_MS);

test('the oldest over the count of their kind go; those made by hand stay', () => {
  for (const hour of [1, 2, 3, 4]) keep('hourly', hour);
  for (const hour of [1, 2, 3]) keep('daily', hour);
  for (const hour of [1, 2, 3]) keep('manual', hour);
  expect(book.prune({ hourly: 3, daily: 1, share: 0.9 })).toBe(3);
  expect([left('hourly'), left('daily'), left('manual')]).toEqual([[4, 3, 2], [3], [3, 2, 1]]);
});

test('together they take no more than their share of the free disk, hourly ones going first; the newest stays', () => {
  for (const hour of [1, 2, 3, 4]) keep('hourly', hour);
  for (const hour of [1, 2]) keep('daily', hour);
  // Six copies and 4,000 bytes free: half of the 10,000 is room for five.
  vi.spyOn(book, 'freeBytes').mockReturnValue(4 * SIZE);
  expect(book.prune({ hourly: 24, daily: 14, share: 0.5 })).toBe(1);
  expect([left('hourly'), left('daily')]).toEqual([
    [4, 3, 2],
    [2, 1],
  ]);
  vi.spyOn(book, 'freeBytes').mockReturnValue(0);
  expect(book.prune({ hourly: 24, daily: 14, share: 0.01 })).toBe(4);
  expect([left('hourly'), left('daily')]).toEqual([[4], []]);
});

test('a copy without its note, or of another size than the one that was checked, does not count', () => {
  keep('hourly', 1);
  const file = book.newFile('hourly', 2 * HOUR_MS);
  writeFileSync(file, 'x');
  expect(left('hourly')).toEqual([1]);
  truncateSync(path.join(book.folder, book.list()[0]?.id ?? ''), SIZE - 1);
  expect(left('hourly')).toEqual([]);
});
