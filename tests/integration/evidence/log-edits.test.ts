import { expect, test } from 'vitest';
import { logEdits } from '../../torture/log-edits.ts';
import { finds, signedLog } from '../../torture/support/edited-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each(logEdits)('$name: all found', async ({ run }) => {
  const { figure, wanted, passed } = await run('short');
  expect([figure, passed]).toEqual([wanted, true]);
});

test('an untouched log passes, with and without a checkpoint kept elsewhere', async () => {
  const log = await signedLog(temporaryFolder(), 240);
  for (const inStore of [true, false]) expect(finds(log, () => undefined, inStore)).toBe(false);
});
