import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openCore } from '../../../main/core/core.ts';
import { parseCliArgs } from '../../../main/core/entry/cli/cli-args.ts';
import { runCommand } from '../../../main/core/entry/cli/run-command.ts';
import { RESOURCES_DIR, refusalOf } from '../../support/core-client.ts';
import { makeAdministrator, makePeople, openRightsCore, PASSPHRASE } from '../../support/rights-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('in a store with accounts the command line signs in with --as, and alone changes nothing', async () => {
  const dataDir = temporaryFolder('erc-rights-cli-');
  const store = await openRightsCore(dataDir);
  const { token } = await makeAdministrator(store);
  await makePeople(store, token, [{ login: 'ann', role: 'duty-officer' }]);
  await store.close();
  const file = path.join(dataDir, 'passphrase.txt');
  writeFileSync(file, `${PASSPHRASE}\n`, { mode: 0o600 });
  const cli = (...argv: string[]): Promise<unknown> =>
    runCommand(parseCliArgs(['--data', dataDir, ...argv], dataDir, dataDir), {
      openCore: (folder) => openCore({ dataDir: folder, resourcesDir: RESOURCES_DIR }),
      entryDir: dataDir,
      note: () => undefined,
    });
  const line = ['call', 'log.add', '{"text":"来自终端"}'];

  expect(await refusalOf(cli(...line))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(await refusalOf(cli('call', 'incidents.list', '{}'))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  const as = ['--as', 'ann', '--passphrase-file', file];
  expect(await cli(...as, '--operator', '行长', ...line)).toMatchObject({ entry: { post: '岗位 ann' } });
  expect(await refusalOf(cli(...as, 'call', 'settings.set', '{"serviceRingMetres":900}'))).toMatchObject({
    code: 'NO_RIGHT',
  });
  await expect(cli('restore', file, '--replace')).rejects.toMatchObject({ code: 'APPROVAL_NEEDED' });
});
