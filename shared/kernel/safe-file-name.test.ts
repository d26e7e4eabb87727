import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { safeFileName } from './safe-file-name.ts';
import { HOSTILE_NAMES } from '../../tests/support/hostile-names.ts';

/** Whether a name stays in its folder on every system and is what it looks like. */
function isSafe(name: string): boolean {
  const stays = [path.posix, path.win32].every(
    (system) =>
      system.basename(name) === name && system.dirname(system.resolve('/folder', name)) === system.resolve('/folder'),
  );
  return (
    stays &&
    name !== '' &&
    !/\p{Cs}/u.test(name) &&
    !/^[.~-]|[\p{Cc}\p{Cf}<>:"|?*]|[. ]$/u.test(name) &&
    Buffer.byteLength(name) < 512
  );
}

test('sixty hostile names', () => {
  expect(new Set(HOSTILE_NAMES).size).toBe(60);
  for (const name of HOSTILE_NAMES) expect([name, isSafe(safeFileName(name))]).toEqual([name, true]);
  expect(
    HOSTILE_NAMES.map((name) => safeFileName(name)).filter((name) => /^(con|nul|aux|com|lpt)/i.test(name)),
  ).toEqual([]);
});

test('any name at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      expect(isSafe(safeFileName(name))).toBe(true);
    }),
  );
});

test('ordinary names stay as they are', () => {
  for (const name of ['照片 1.jpg', 'IMG_0001.HEIC', '网点（新）.png', 'a.tar.gz', 'e-CNY & 外卡.pdf'])
    expect(safeFileName(name)).toBe(name);
});
