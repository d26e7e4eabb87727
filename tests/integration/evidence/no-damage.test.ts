import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { damageOf } from '../../../main/core/store/damage.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function fileWithVersion(version: number): string {
  const file = path.join(temporaryFolder(), 'console.sqlite');
  const db = new Database(file);
  // Written and taken back, so that the file has its header whatever the version.
  db.pragma('user_version = 1');
  db.pragma(`user_version = ${version}`);
  db.close();
  return file;
}

test('a store of a newer version and a database with nothing in it are no damaged stores', () => {
  for (const version of [100_000, 0]) {
    const file = fileWithVersion(version);
    const before = readFileSync(file);
    expect(before.length).toBeGreaterThan(0);
    expect(damageOf(file)).toBeNull();
    expect(readFileSync(file).equals(before)).toBe(true);
  }
});

test('a version without the tables it promises is damage', () => {
  expect(damageOf(fileWithVersion(3))).toContain('do not fit');
});
