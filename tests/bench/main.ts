import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runBench } from './run-bench.ts';
import { FULL, SMOKE } from './sizes.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    /** Tiny sizes, to see that the measurements work. */
    smoke: { type: 'boolean', default: false },
    places: { type: 'string' },
    sources: { type: 'boolean', default: false },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const sizes = values.smoke ? SMOKE : FULL;

say(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`);
const figures = await runBench(
  { ...sizes, places: Number(values.places ?? sizes.places) },
  { fromSources: values.sources, say },
);
say(JSON.stringify(figures));
if (values.json !== undefined) writeFileSync(path.resolve(values.json), `${JSON.stringify(figures, null, 2)}\n`);
