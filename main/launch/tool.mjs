import { run } from './lib/run.mjs';
import { giveUp } from './lib/say.mjs';
import { TOOLS } from './lib/tools.mjs';
import { prepare } from './prepare.mjs';

await prepare();

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(TOOLS, name)) giveUp(`unknown tool ${name}; there are ${Object.keys(TOOLS).join(', ')}`);
process.exit(await run(process.execPath, [TOOLS[name], ...args]));
