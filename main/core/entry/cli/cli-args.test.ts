import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCliArgs } from './cli-args.ts';
import { UsageError } from './cli-error.ts';

const CWD = path.resolve('/somewhere');
const HOME = path.resolve('/home/store');
const parse = (...argv: string[]) => parseCliArgs(argv, HOME, CWD);

describe('store and operator', () => {
  test('the store is the usual one unless --data names another, before or after the command', () => {
    expect(parse('verify').dataDir).toBe(HOME);
    expect(parse('--data', 'here', 'verify').dataDir).toBe(path.join(CWD, 'here'));
    expect(parse('verify', '--data=here').dataDir).toBe(path.join(CWD, 'here'));
  });

  test('an operator is a post with an optional name', () => {
    expect(parse('verify').operator).toBeUndefined();
    expect(parse('--operator', '值班员', 'verify').operator).toEqual({ post: '值班员' });
    expect(parse('--operator', '值班员', '--name', '甲', 'verify').operator).toEqual({ post: '值班员', name: '甲' });
  });
});

describe('commands', () => {
  test('call takes a name and a JSON input, {} by default', () => {
    expect(parse('call', 'board.get').command).toEqual({ verb: 'call', procedure: 'board.get', input: {} });
    expect(parse('call', 'readiness.rollup', '{"by":"event"}').command).toMatchObject({ input: { by: 'event' } });
  });

  test('import takes the mapping, constants, datum and switches', () => {
    const columns = ['--map', 'code=osm_id', '--map', 'name=名称=1', '--set', 'type=branch', '--datum', 'gcj02'];
    const switches = ['--sheet', '网点', '--mapping', 'ours', '--strict', '--dry-run'];
    const { command } = parse('import', 'f.csv', '--kind', 'places', ...columns, ...switches);
    expect(command).toEqual({
      verb: 'import',
      file: path.join(CWD, 'f.csv'),
      savedMapping: 'ours',
      options: {
        kind: 'places',
        mapping: { code: 'osm_id', name: '名称=1' },
        constants: { type: 'branch' },
        datum: 'gcj02',
        sheet: '网点',
        strict: true,
        dryRun: true,
      },
    });
  });

  test('documents: the options said, or Chinese PDF beside the caller', () => {
    expect(parse('report', '13').command).toEqual({
      verb: 'report',
      incident: '13',
      kind: undefined,
      format: 'pdf',
      lang: 'zh',
      out: undefined,
      folder: CWD,
    });
    const options = ['--kind', 'final', '--format', 'docx', '--lang', 'en', '--out', 'r.docx'];
    expect(parse('report', 'id', ...options).command).toMatchObject({
      kind: 'final',
      format: 'docx',
      lang: 'en',
      out: path.join(CWD, 'r.docx'),
    });
    expect(parse('paper', '--lang', 'en').command).toEqual({ verb: 'paper', lang: 'en', out: undefined, folder: CWD });
    expect(parse('brief', '--out', 'a.XLSX', '--at', '2026-09-11 08:00').command).toEqual({
      verb: 'brief',
      lang: 'zh',
      format: 'xlsx',
      at: '2026-09-11 08:00',
      out: path.resolve(CWD, 'a.XLSX'),
      folder: CWD,
    });
    expect(parse('brief').command).toMatchObject({ verb: 'brief', format: 'pdf', out: undefined });
  });

  test('restore and serve', () => {
    expect(parse('restore', 'b.sqlite').command).toEqual({
      verb: 'restore',
      file: path.join(CWD, 'b.sqlite'),
      replace: false,
      passphraseFile: undefined,
    });
    expect(parse('backup', 'b.ercbak', '--seal', '--backup-passphrase-file', 'p.txt').command).toEqual({
      verb: 'backup',
      file: path.join(CWD, 'b.ercbak'),
      seal: true,
      passphraseFile: path.join(CWD, 'p.txt'),
    });
    expect(parse('rewind', '2026-09-11 08:00', '--token', 'x').command).toEqual({
      verb: 'rewind',
      at: '2026-09-11 08:00',
      token: 'x',
    });
    expect(parse('serve', '--port', '0', '--sample').command).toEqual({
      verb: 'serve',
      rest: ['--port', '0', '--sample'],
    });
  });
});

test('help, however it is asked for', () => {
  for (const argv of [['help'], ['--help'], ['-h'], ['import', '--help']])
    expect(parse(...argv).command).toEqual({ verb: 'help' });
});

test('procedures, all or those of an area', () => {
  expect(parse('procedures').command).toEqual({ verb: 'procedures', area: undefined });
  expect(parse('procedures', 'places').command).toEqual({ verb: 'procedures', area: 'places' });
});

describe('what cannot be understood is a usage error', () => {
  test.each([
    [[]],
    [['fly']],
    [['call']],
    [['call', 'a.b', '{', 'more']],
    [['call', 'a.b', '{not json}']],
    [['verify', 'extra']],
    [['verify', '--strict']],
    [['import', 'f.csv']],
    [['import', 'f.csv', '--kind', 'people']],
    [['report']],
    [['report', '13', '--format', 'doc']],
    [['report', '13', '--kind', 'last']],
    [['paper', '--format', 'docx']],
    [['brief', '--out', 'a.docx']],
    [['brief', '--format', 'pdf']],
    [['import', 'f.csv', '--kind', 'places', '--datum', 'mercator']],
    [['import', 'f.csv', '--kind', 'places', '--map', 'code']],
    [['import', '--kind', 'places']],
    [['--unknown', 'verify']],
    [['backup']],
    [['rewind']],
    [['restore', 'f', '--seal']],
    [['verify', '--data']],
  ])('%j', (argv) => {
    expect(() => parse(...argv)).toThrow(UsageError);
  });
});
