import { buildProduct } from './build.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

await prepare();
await buildProduct({ only: ['core'] });

// npm changes to the project folder; file names on the command line are meant from where the user is.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
process.exit(await run(process.execPath, [inRoot('dist', 'core', 'cli.js'), ...process.argv.slice(2)], { cwd }));
