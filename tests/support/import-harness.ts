import { randomUUID } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openCore } from '../../main/core/core.ts';

/**
 * A core that imports a file (under 1 MB) of readiness states and is killed meanwhile: `node import-harness.ts DATA FILE`. Says
 * `applying` from inside the transaction, when a part of the rows is written.
 */
const [dataDir = '', file = ''] = process.argv.slice(2);
const core = await openCore({ dataDir, resourcesDir: path.join(import.meta.dirname, '../../resources') });
const client = createRouterClient(core.router, { context: { client: 'test' } });

let written = 0;
core.store.db.function('tell', () => {
  written += 1;
  if (written === 500) {
    writeSync(1, 'applying\n');
    // Stands still in the middle of the transaction until it is killed; the minute is for a test that forgot to.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
  }
  return null;
});
core.store.db.exec('CREATE TEMP TRIGGER telling AFTER INSERT ON main.readiness_state BEGIN SELECT tell(); END');

const upload = randomUUID();
const base64 = readFileSync(file).toString('base64');
await client.imports.upload({ upload, fileName: 'rows.csv', index: 0, last: true, base64 });
const mapping = { place: 'place', item: 'item', status: 'status', note: 'note' };
await client.imports.start({ upload, options: { kind: 'readiness', mapping } });
