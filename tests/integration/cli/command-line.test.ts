import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { startChild } from '../../support/child.ts';
import { ENTRY_DIR, runCli } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const BRANCH = JSON.stringify({ code: 'B1', name: '网点', type: 'branch' });

const cellAt = (observedAt: unknown): string =>
  JSON.stringify({ place: 'B1', item: 'ups-takeover', status: 'ready', observedAt });

function csvFile(...lines: string[]): string {
  const file = path.join(temporaryFolder(), 'places.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

function passphraseFile(passphrase: string): [string, string] {
  const file = path.join(temporaryFolder(), 'passphrase.txt');
  writeFileSync(file, `${passphrase}\n`);
  return ['--backup-passphrase-file', file];
}

describe('exit 0: done, with one JSON document', () => {
  test('procedures lists every procedure with its schemas and makes no store', async () => {
    const data = path.join(temporaryFolder(), 'none');
    const { code, document } = await runCli('procedures', '--data', data);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      procedures: expect.arrayContaining([
        expect.objectContaining({ name: 'readiness.rollup', input: expect.anything() }),
      ]),
    });
    expect(existsSync(data)).toBe(false);
  });

  test('every verb works on an empty store', async () => {
    const data = temporaryFolder();
    const verified = await runCli('--data', data, 'verify');
    expect(verified).toMatchObject({ code: 0, document: { ok: true } });
    expect(verified.notes).toContain(`There was no store in ${data}`);
    const called = await runCli('call', 'readiness.rollup', '{"by":"category"}', '--data', data);
    expect(called).toMatchObject({ code: 0, document: { rows: expect.any(Array) } });
    expect(called.notes).not.toContain('no store');
    const file = path.join(temporaryFolder(), 'copy.sqlite');
    expect(await runCli('backup', file, '--data', data)).toMatchObject({ code: 0, document: { file } });
    const [other, sealed] = [temporaryFolder(), path.join(temporaryFolder(), 'copy.ercbak')];
    const [right, wrong] = [passphraseFile('fifteen letters and more'), passphraseFile('another passphrase')];
    expect(await runCli('backup', sealed, '--seal', ...right, '--data', data)).toMatchObject({
      code: 0,
      document: { file: sealed, sealed: true },
    });
    expect(await runCli('restore', sealed, ...wrong, '--data', other)).toMatchObject({
      code: 1,
      document: { error: { code: 'WRONG_PASSPHRASE' } },
    });
    expect(await runCli('restore', sealed, ...right, '--data', other)).toMatchObject({
      code: 0,
      document: { keptOld: null },
    });
    expect(await runCli('rewind', '2026-01-01', '--data', other)).toMatchObject({
      code: 0,
      document: { token: expect.any(String), lost: { changes: expect.any(Number) } },
    });
    expect(await runCli('verify', '--data', other)).toMatchObject({ code: 0, document: { ok: true } });
  });

  test('import reads a file that matches no template', async () => {
    const data = temporaryFolder();
    const file = csvFile('osm_id,名称,x,y', '1,甲,120.2,30.2', '2,乙,121.2,31.2', '2,again,,', '3,,,');
    const columns = ['--map', 'code=osm_id', '--map', 'name=名称', '--map', 'lon=x', '--map', 'lat=y'];
    const args = [
      'import',
      file,
      '--kind',
      'places',
      ...columns,
      '--set',
      'type=branch',
      '--datum',
      'wgs84',
      '--data',
      data,
    ];
    const strict = await runCli(...args, '--strict');
    expect(strict).toMatchObject({ code: 1, document: { error: { code: 'ROWS_REJECTED' } } });
    const dry = await runCli(...args, '--dry-run');
    expect(dry).toMatchObject({ code: 0, document: { created: 2, dryRun: true } });
    const { code, document } = await runCli(...args);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      read: 4,
      created: 2,
      updated: 0,
      unchanged: 0,
      rejected: [
        { row: 4, column: 'osm_id', code: 'DUPLICATE_IN_FILE' },
        { row: 5, column: '名称', code: 'MISSING_REQUIRED' },
      ],
    });
    const near = '{"near":{"lon":120.2,"lat":30.2,"within":1000}}';
    expect(await runCli('call', 'places.list', near, '--data', data)).toMatchObject({
      document: { total: 1, items: [{ code: '1', metres: 0 }] },
    });
  });

  test('a time may be written in ISO 8601, with an offset or in the zone of the event', async () => {
    const data = temporaryFolder();
    await runCli('call', 'places.create', BRANCH, '--data', data);
    const set = (observedAt: unknown) =>
      runCli('call', 'readiness.set', cellAt(observedAt), '--data', data, '--operator', '值班员', '--name', '甲');
    const at = Date.UTC(2026, 8, 11, 1, 30);
    for (const text of ['2026-09-11T09:30+08:00', '2026-09-11 09:30', '2026-09-11T01:30:00Z', at]) {
      expect(await set(text)).toMatchObject({ code: 0, document: { cell: { observedAt: at, recordedBy: '值班员' } } });
    }
    expect(await set('yesterday')).toMatchObject({ code: 1, document: { error: { code: 'BAD_INSTANT' } } });
  });

  test('of a stream the terminal gets where it stands', async () => {
    const called = await runCli('call', 'events.subscribe', '--data', temporaryFolder());
    expect(called).toMatchObject({ code: 0, document: { topics: [], revision: expect.any(Number) } });
  });
});

test('verify exits 1 with its report when a table does not hold what the log says', async () => {
  const data = temporaryFolder();
  await runCli('call', 'places.create', BRANCH, '--data', data);
  const db = new Database(path.join(data, 'console.sqlite'));
  db.prepare("UPDATE place SET name = '另一个'").run();
  db.close();
  expect(await runCli('verify', '--data', data)).toMatchObject({
    code: 1,
    document: { ok: false, rebuild: { ok: false } },
  });
});

describe('exit 1: refused, with a code and a sentence', () => {
  test.each([
    ['a rule', ['call', 'places.get', '{"code":"X"}'], 'UNKNOWN_PLACE'],
    ['input the contract does not allow', ['call', 'readiness.rollup', '{"by":"moon"}'], 'BAD_INPUT'],
    ['a file that is not there', ['import', 'nowhere.csv', '--kind', 'places'], 'FILE_NOT_FOUND'],
    ['a backup that is not there', ['restore', 'nowhere.sqlite'], 'BACKUP_UNREADABLE'],
  ])('%s', async (_, args, refusal) => {
    const { code, document, notes } = await runCli(...args, '--data', temporaryFolder());
    expect({ code, document }).toMatchObject({
      code: 1,
      document: { error: { code: refusal, message: expect.any(String) } },
    });
    expect(notes).not.toMatch(/\n\s+at /);
  });
});

describe('exit 2: usage, with the usage on standard error', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['fly']],
    ['an unknown option', ['verify', '--fast']],
    ['an unknown procedure', ['call', 'places.fly']],
    ['input that is not JSON', ['call', 'places.list', '{']],
  ])('%s', async (_, args) => {
    const { code, document, notes } = await runCli(...args, '--data', temporaryFolder());
    expect({ code, document }).toMatchObject({ code: 2, document: { error: { code: 'USAGE' } } });
    expect(notes).not.toBe('');
  });
});

describe('while a console serves the same store', () => {
  test('commands go through it, and it keeps the store', { timeout: 120_000 }, async () => {
    const data = temporaryFolder();
    const served = startChild(path.join(ENTRY_DIR, 'headless.js'), ['--data', data]);
    expect(await served.firstLine).toMatch(/^URL: http:\/\/127\.0\.0\.1:\d+\//);
    expect(await runCli('call', 'places.create', BRANCH, '--data', data)).toMatchObject({ code: 0 });
    expect(await runCli('call', 'places.list', '--data', data)).toMatchObject({ document: { total: 1 } });
    const file = csvFile('code,name,type', 'B2,二,branch');
    expect(await runCli('import', file, '--kind', 'places', '--data', data)).toMatchObject({
      document: { created: 1 },
    });
    expect(await runCli('call', 'places.get', '{"code":"X"}', '--data', data)).toMatchObject({
      code: 1,
      document: { error: { code: 'UNKNOWN_PLACE' } },
    });
    expect(await runCli('verify', '--data', data)).toMatchObject({ code: 0, document: { ok: true } });
    const copy = path.join(temporaryFolder(), 'copy.sqlite');
    expect(await runCli('backup', copy, '--data', data)).toMatchObject({ code: 0, document: { file: copy } });
    expect(await runCli('restore', copy, '--replace', '--data', data)).toMatchObject({
      code: 1,
      document: { error: { code: 'STORE_IN_USE' } },
    });
    served.process.kill('SIGTERM');
    expect(await served.exited).toEqual([0, null]);
    expect(await runCli('call', 'places.list', '--data', data)).toMatchObject({ document: { total: 2 } });
  });
});
