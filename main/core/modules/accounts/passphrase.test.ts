import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashSecret, isDated, isSecret } from './passphrase.ts';

const CHEAP = { memoryKib: 64, passes: 1 };

test('a passphrase is hashed with Argon2id, 128 MiB and five passes, said beside it, while the thread goes on', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const [started, used] = [performance.now(), process.cpuUsage()];
  const stored = await hashSecret('correct horse battery staple');
  const ms = Math.round(performance.now() - started);
  const { user, system } = process.cpuUsage(used);
  clearInterval(ticking);
  const processor = Math.round((user + system) / 1000);
  process.stdout.write(
    `  one passphrase hashed in ${ms} ms (${processor} ms of a processor), ${turns} turns of the thread meanwhile\n`,
  );
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=131072,t=5,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(turns).toBeGreaterThan(5);
  expect(isDated(stored)).toBe(false);
  expect(isDated(await hashSecret('correct horse battery staple', CHEAP))).toBe(true);
});

test('the same characters typed with another input method are the same; no two hashes of them are', async () => {
  const stored = await hashSecret('ｐａｓｓ　ｐｈｒａｓｅ １２３', CHEAP);
  expect(await isSecret('pass phrase 123', stored)).toBe(true);
  expect(await isSecret('pass phrase 124', stored)).toBe(false);
  expect(await hashSecret('pass phrase 123', CHEAP)).not.toBe(stored);
});

test('a secret of an older store is still known, and what is stored in another form is nobody’s', async () => {
  const key = scryptSync('pass phrase 123', 'salt of sixteen.', 32, { N: 2 ** 10, r: 8, p: 1 }).toString('base64url');
  const stored = `scrypt$10$8$1$${Buffer.from('salt of sixteen.').toString('base64url')}$${key}`;
  expect(await isSecret('pass phrase 123', stored)).toBe(true);
  expect(await isSecret('pass phrase 124', stored)).toBe(false);
  expect(isDated(stored)).toBe(true);
  for (const other of ['plain', '', '$argon2id$v=19$m=64,t=1,p=1$', 'scrypt$10$8$1$salt'])
    expect(await isSecret('pass phrase 123', other)).toBe(false);
});
