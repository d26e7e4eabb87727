import path from 'node:path';
import { parseArgs } from 'node:util';

import { RUNS } from './runs.ts';
import { type Row, tableOf, writeTable } from './table.ts';
import type { TortureRun, TortureScale } from './torture-run.ts';

const USAGE = 'Usage: npm run torture [-- --scale short|full] [--only name]... [--write-readme]';
const README = path.join(import.meta.dirname, '../../README.md');

function fail(message: string): never {
  process.stderr.write(`${message}\n${USAGE}\n`);
  process.exit(2);
}

/** A run that could not be carried out has not been passed. */
async function measured(run: TortureRun, scale: TortureScale): Promise<Row> {
  const began = performance.now();
  const result = await run.run(scale).catch((error: unknown) => ({
    figure: `not carried out: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    wanted: 'carried out',
    passed: false,
  }));
  return { name: run.name, ...result, ms: performance.now() - began };
}

const { values } = parseArgs({
  options: { scale: { type: 'string' }, only: { type: 'string', multiple: true }, 'write-readme': { type: 'boolean' } },
});
const scale = values.scale ?? 'full';
if (scale !== 'short' && scale !== 'full') fail('The scale is short or full.');
const wanted = values.only;
const unknown = (wanted ?? []).filter((name) => !RUNS.some((run) => run.name === name));
if (unknown.length > 0)
  fail(`There is no ${unknown.join(', ')}; there are: ${RUNS.map(({ name }) => name).join(', ')}.`);
const chosen = RUNS.filter(({ name }) => wanted?.includes(name) ?? true);
if (values['write-readme'] && scale !== 'full') fail('The README states runs in full.');

// Ended by hand: what the runs have made is removed on the way out.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const ORDER = RUNS.map(({ name }) => name);
const rows: Row[] = [];
for (const run of chosen) {
  const row = await measured(run, scale);
  rows.push(row);
  // Row by row, because a full run of everything takes long and may be ended in the middle.
  if (values['write-readme']) writeTable(README, [row], ORDER);
  process.stdout.write(
    `${row.passed ? '✓' : '✗'} ${row.name}: ${row.figure} (wanted: ${row.wanted}; ${(row.ms / 1000).toFixed(1)} s)\n`,
  );
}
process.stdout.write(`\n${tableOf(rows)}\n`);
const missed = rows.filter(({ passed }) => !passed);
process.stdout.write(`\n${rows.length - missed.length} passed, ${missed.length} failed\n`);
// Whatever a run left open must not hold up the exit.
process.exit(missed.length > 0 || rows.length === 0 ? 1 : 0);
