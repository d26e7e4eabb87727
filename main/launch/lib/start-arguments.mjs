import { parseArgs } from 'node:util';

/**
 * Reads the arguments of `npm start`.
 * @param {readonly string[]} argv without program and script
 * @returns {{ browser: boolean, sample: boolean, data: string | null } | { mistake: string }} data as typed, maybe relative
 */
export function parseStartArguments(argv) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { browser: { type: 'boolean' }, sample: { type: 'boolean' }, data: { type: 'string' } },
    });
    if (values.data === '') return { mistake: '--data needs a folder.' };
    return { browser: values.browser ?? false, sample: values.sample ?? false, data: values.data ?? null };
  } catch (error) {
    return { mistake: error.message };
  }
}
