import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startChild } from '../../support/child.ts';
import { finishedImport, startImport, testCore } from '../../support/core-client.ts';
import { makeBranches, readinessRows } from '../../support/large-import.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const HARNESS = path.join(import.meta.dirname, '../../support/import-harness.ts');
const PLACES = 500;

test('killed while an import is written, no row of it is there; the same file goes in afterwards', async () => {
  const dataDir = temporaryFolder('erc-kill-');
  const made = await testCore({ dataDir, now: Date.now() });
  const rows = readinessRows(await makeBranches(made.client, PLACES), PLACES);
  const { revision } = made.core.store.bus;
  await made.core.close();
  const file = path.join(temporaryFolder(), 'rows.csv');
  writeFileSync(file, rows);

  const child = startChild(HARNESS, [dataDir, file]);
  expect(await child.firstLine).toBe('applying');
  child.process.kill('SIGKILL');
  expect(await child.exited).toEqual([null, 'SIGKILL']);

  const { client, core } = await testCore({ dataDir, now: Date.now() });
  const states = core.store.db.prepare('SELECT count(*) FROM readiness_state').pluck();
  expect([states.get(), core.store.bus.revision]).toEqual([0, revision]);
  expect(await client.system.verify({})).toMatchObject({ ok: true });
  const job = await finishedImport(client, await startImport(client, rows, { kind: 'readiness' }));
  expect(job).toMatchObject({ state: 'done', result: { created: PLACES * 40 } });
  expect(states.get()).toBe(PLACES * 40);
});
