import { expect, test } from 'vitest';
import { parseHeadlessArgs } from './headless-args.ts';

const parse = (...argv: string[]) => parseHeadlessArgs(argv, '/home/duty/store', '/srv');
const usage = expect.objectContaining({ code: 'USAGE' });

test('without arguments: the default store, any port, no sample, no browser', () => {
  expect(parse()).toEqual({ dataDir: '/home/duty/store', port: 0, sample: false, open: false });
});

test('a relative store is taken from the folder the command was typed in', () => {
  expect(parse('--data', 'games', '--port', '8080', '--sample', '--open')).toEqual({
    dataDir: '/srv/games',
    port: 8080,
    sample: true,
    open: true,
  });
});

test.each([
  [['--port', 'x']],
  [['--port', '65536']],
  [['--port', '-1']],
  [['--port', '']],
  [['--data', '']],
  [['--data']],
  [['--nonsense']],
  [['stray']],
])('%j is refused with the usage', (argv) => {
  expect(() => parse(...argv)).toThrow(usage);
});
