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

  // Every verb that reads or changes the store asks who it is, and what that role may.
  const places = path.join(dataDir, 'places.csv');
  writeFileSync(places, '代码,名称,类型,经度,纬度\nB9,新网点,branch,120.2,30.2\n');
  const copy = path.join(dataDir, 'copy.sqlite');
  const verbs: readonly (readonly string[])[] = [
    ['import', places, '--kind', 'places', '--datum', 'wgs84'],
    ['brief', '--out', path.join(dataDir, 'briefing.pdf')],
    ['verify'],
    ['backup', copy],
    ['rewind', '2026-09-11T09:00'],
  ];
  for (const verb of verbs) expect(await refusalOf(cli(...verb))).toMatchObject({ code: 'NOT_SIGNED_IN' });
  const [ownImport = [], , ...keeping] = verbs;
  expect(await cli(...as, ...ownImport)).toMatchObject({ created: 1 });
  const refusals = [];
  for (const verb of keeping) refusals.push((await refusalOf(cli(...as, ...verb))).code);
  expect(refusals).toEqual(keeping.map(() => 'NO_RIGHT'));
  const chief = ['--as', 'chief', '--passphrase-file', file];
  expect(await refusalOf(cli(...chief, ...line))).toMatchObject({ code: 'NO_RIGHT' });
  expect(await cli(...chief, 'verify')).toMatchObject({ ok: true });
  expect(await cli(...chief, 'backup', copy)).toMatchObject({ file: copy });
  // Into a folder without a store there is nothing to lose, so nobody has to confirm.
  const empty = temporaryFolder('erc-rights-empty-');
  const restored = await runCommand(parseCliArgs(['--data', empty, 'restore', copy], empty, empty), {
    openCore: (folder) => openCore({ dataDir: folder, resourcesDir: RESOURCES_DIR }),
    entryDir: empty,
    note: () => undefined,
  });
  expect(restored).toMatchObject({ restored: copy });
});
