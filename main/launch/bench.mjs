import { buildProduct } from './build.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

await prepare();
// The figures are the core's own; nothing is drawn.
await buildProduct({ only: ['core'] });

const cwd = process.env['INIT_CWD'] ?? process.cwd();
process.exit(await run(process.execPath, [inRoot('tests', 'bench', 'main.ts'), ...process.argv.slice(2)], { cwd }));
