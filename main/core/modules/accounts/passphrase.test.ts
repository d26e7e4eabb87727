import { expect, test } from 'vitest';
import { hashSecret, isSecret } from './passphrase.ts';

test('a passphrase is hashed with scrypt at N = 2^17, its parameters beside it, while the thread goes on', async () => {
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const started = performance.now();
  const stored = await hashSecret('correct horse battery staple');
  const ms = Math.round(performance.now() - started);
  clearInterval(ticking);
  process.stdout.write(`  one passphrase hashed in ${ms} ms, ${turns} turns of the thread meanwhile\n`);
  expect(stored).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(turns).toBeGreaterThan(5);
  expect(await isSecret('correct horse battery staple', stored)).toBe(true);
  expect(await isSecret('correct horse battery stable', stored)).toBe(false);
});

test('the same characters typed with another input method are the same; what is stored in another form is nobody’s', async () => {
  const stored = await hashSecret('ｐａｓｓ　ｐｈｒａｓｅ １２３', 10);
  expect(await isSecret('pass phrase 123', stored)).toBe(true);
  expect(await isSecret('pass phrase 123', 'plain')).toBe(false);
});
