import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';
import { RESOURCES } from './core-under-test.ts';

// A process of its own, so that nothing is warm: `node open-once.ts DIR` opens that store and reads the board once.
const [dataDir = ''] = process.argv.slice(2);
const started = performance.now();
const core = await openCore({ dataDir, resourcesDir: RESOURCES });
const opened = performance.now();
await createRouterClient(core.router, { context: { client: 'console' } }).board.get({});
const seen = performance.now();
process.stdout.write(`${JSON.stringify({ openMs: opened - started, boardMs: seen - opened })}\n`);
await core.close();
