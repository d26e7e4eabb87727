import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { parseArguments } from './arguments.ts';

const CWD = path.resolve('/home/u');

describe('parseArguments', () => {
  it('reads its own and ignores Chromium switches', () => {
    expect(parseArguments(['--no-sandbox', '.', '--data', 'store', '--sample', '--inspect=0'], CWD)).toEqual({
      dataDir: path.join(CWD, 'store'),
      sample: true,
    });
    expect(parseArguments([`--data=${path.resolve('/srv/event')}`], CWD).dataDir).toBe(path.resolve('/srv/event'));
  });

  it('leaves the default to the platform', () => {
    expect(parseArguments([], CWD)).toEqual({ dataDir: null, sample: false });
  });

  it.each([[['--data']], [['--data', '--sample']], [['--data=']]])('refuses %j', (argv) => {
    expect(() => parseArguments(argv, CWD)).toThrow('--data needs a folder');
  });
});
