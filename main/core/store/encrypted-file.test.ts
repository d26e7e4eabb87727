import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decryptFile, encryptFile } from './encrypted-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'erc-sealed-'));
const plain = path.join(folder, 'plain');
const sealed = path.join(folder, 'sealed');
const bytes = Buffer.alloc((2 << 20) + 12_345, 7);

beforeAll(() => {
  writeFileSync(plain, bytes);
  encryptFile(plain, sealed, '足够长的口令 of words');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (file: string, passphrase = '足够长的口令 of words'): string => {
  try {
    decryptFile(file, path.join(folder, 'opened'), passphrase);
    return readFileSync(path.join(folder, 'opened')).equals(bytes) ? 'same' : 'other';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const altered = (change: (content: Buffer) => Buffer): string => {
  const file = path.join(folder, 'altered');
  writeFileSync(file, change(Buffer.from(readFileSync(sealed))));
  return open(file);
};

test('opens with its passphrase, however it was composed, and with no other', () => {
  expect(open(sealed)).toBe('same');
  expect(open(sealed, '足够长的口令 of word')).toBe('WRONG_PASSPHRASE');
});

test('what was cut off, altered or put in another order is refused', () => {
  expect(altered((content) => content.subarray(0, content.length - 1))).toBe('BACKUP_TRUNCATED');
  expect(altered((content) => content.subarray(0, 4 + (1 << 20)))).toBe('BACKUP_TRUNCATED');
  // At the border between two pieces only the missing last one tells.
  const head = readFileSync(sealed).indexOf('}') + 1 + 16;
  expect(altered((content) => content.subarray(0, head + 4 + (1 << 20) + 16))).toBe('BACKUP_TRUNCATED');
  expect(altered((content) => Buffer.concat([content, Buffer.from('x')]))).toBe('BACKUP_GARBLED');
  expect(altered(() => Buffer.from('something else'))).toBe('BACKUP_GARBLED');
  const flip = (at: number) =>
    altered((content) => {
      content[at] = (content[at] ?? 0) ^ 1;
      return content;
    });
  expect(flip(head + 1000)).toBe('BACKUP_GARBLED');
  expect(flip(head + (2 << 20) + 50)).toBe('BACKUP_GARBLED');
});
