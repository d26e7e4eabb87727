import path from 'node:path';

import { buildProduct } from './build.mjs';
import { startDesktop } from './lib/desktop.mjs';
import { parseStartArguments } from './lib/start-arguments.mjs';
import { run } from './lib/run.mjs';
import { inRoot } from './lib/root.mjs';
import { giveUp, say } from './lib/say.mjs';
import { prepare } from './prepare.mjs';

const USAGE = 'Usage: npm start [-- [--browser] [--sample] [--data DIR]]';

const parsed = parseStartArguments(process.argv.slice(2));
if ('mistake' in parsed) giveUp(`${parsed.mistake}\n${USAGE}`);

await prepare();
await buildProduct();

// npm changes to the project folder; a relative folder is meant from where the user is.
const here = process.env['INIT_CWD'] ?? process.cwd();
const store = parsed.data === null ? [] : ['--data', path.resolve(here, parsed.data)];
const forBoth = [...store, ...(parsed.sample ? ['--sample'] : [])];

if (!parsed.browser) {
  const desktop = await startDesktop(forBoth);
  if ('exitCode' in desktop) process.exit(desktop.exitCode);
  say(`The desktop app cannot open here because ${desktop.reason}; serving the console to a browser instead.`);
}
process.exit(await run(process.execPath, [inRoot('dist', 'core', 'headless.js'), ...forBoth, '--port', '0', '--open']));
