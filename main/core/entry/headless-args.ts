import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../../shared/kernel/app-error.ts';

export type HeadlessArgs = {
  /** Absolute path of the store. */
  readonly dataDir: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly sample: boolean;
  readonly open: boolean;
};

export const HEADLESS_USAGE = 'Usage: headless [--data DIR] [--port NUMBER] [--sample] [--open]';

const usage = (what: string): AppError => new AppError('USAGE', `${what}\n${HEADLESS_USAGE}`);

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw usage(`--port takes a number from 0 to 65535, not "${text}".`);
};

/** `argv` without program and script. A relative `--data` is taken from `cwd`. Throws AppError USAGE. */
export const parseHeadlessArgs = (argv: readonly string[], defaultDataDir: string, cwd: string): HeadlessArgs => {
  const options = {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    sample: { type: 'boolean', default: false },
    open: { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args: [...argv], options, strict: true }));
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
  if (values.data === '') throw usage('--data takes a folder.');
  return {
    dataDir: path.resolve(cwd, values.data ?? defaultDataDir),
    port: portOf(values.port),
    sample: values.sample,
    open: values.open,
  };
};
