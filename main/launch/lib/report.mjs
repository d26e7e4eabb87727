const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/** Announces a step. @param {string} title */
export const heading = (title) => print(`\n━━ ${title} ${'━'.repeat(Math.max(4, 90 - title.length))}`);

/** Says how a step ended; by its title, because several may run beside each other. */
export function stepLine({ title, outcome, ms }) {
  const { passed, failed, skipped = [], note } = outcome;
  print(
    `${failed === 0 ? '✓' : '✗'} ${title}: ${passed} passed, ${failed} failed in ${seconds(ms)}${note ? `: ${note}` : ''}`,
  );
  for (const name of skipped) print(`  skipped: ${name}`);
}

/**
 * The table at the end, then what is worth knowing, then the closing line.
 * @param {readonly { title: string, outcome: import('./checks.mjs').Outcome, ms: number }[]} results
 * @param {readonly string[]} remarks
 * @param {number} totalMs by the clock on the wall
 * @returns {number} exit code
 */
export function summary(results, remarks, totalMs) {
  heading('Summary');
  const width = Math.max(...results.map(({ title }) => title.length));
  for (const { title, outcome, ms } of results) {
    const counts = `${outcome.passed} passed`.padStart(13) + `${outcome.failed} failed`.padStart(12);
    const skipped = outcome.skipped?.length ? `, ${outcome.skipped.length} skipped (named above)` : '';
    print(`${outcome.failed === 0 ? '✓' : '✗'} ${title.padEnd(width)}${counts}${seconds(ms).padStart(10)}${skipped}`);
  }
  for (const { title, outcome } of results)
    for (const failure of outcome.failures ?? []) print(`✗ ${title}: ${failure}`);
  for (const remark of remarks) print(remark);
  const total = (key) => results.reduce((sum, { outcome }) => sum + outcome[key], 0);
  print(`Total time ${seconds(totalMs)}`);
  print(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}
