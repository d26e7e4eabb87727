import { expect, test } from 'vitest';

import { RUNS } from './runs.ts';

// The short form of every run; `npm run torture` does them in full.
test.each(RUNS.map((run) => [run.name, run] as const))('%s', { timeout: 300_000 }, async (_name, run) => {
  const result = await run.run('short');
  process.stdout.write(`${run.name}: ${result.figure}\n`);
  // Said aloud, and a miss of `npm run torture`; what it would show is tested another way as well.
  if (result.unavailable === true) return;
  expect(result).toMatchObject({ passed: true });
});
