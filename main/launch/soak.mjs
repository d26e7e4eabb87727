import { buildProduct } from './build.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { prepare } from './prepare.mjs';

await prepare();
// The page as it is shipped; the core runs here, on a clock that can be moved.
await buildProduct({ only: ['renderer'] });
process.exit(await run(process.execPath, [inRoot('tests', 'soak', 'main.ts'), ...process.argv.slice(2)]));
