import { buildProduct } from './build.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

await prepare();
// The runs take the core as it is shipped where they start it as a process of its own.
await buildProduct({ only: ['core'] });
process.exit(await run(process.execPath, [inRoot('tests', 'torture', 'main.ts'), ...process.argv.slice(2)]));
