import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keySecretOf, type Vault } from './key-secret.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'erc-vault-'));
  file = path.join(folder, 'sub', 'key-secret.bin');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Turns every bit: enough to see that what lies on the disk is what the vault gave. */
const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0xff));
const vault = (more: Partial<Vault> = {}): Vault => ({
  isEncryptionAvailable: () => true,
  encryptString: (plain) => turn(Buffer.from(plain)),
  decryptString: (sealed) => turn(sealed).toString(),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  ...more,
});

test('the secret is 32 bytes, the same next time, sealed on the disk and readable by its user only', () => {
  const secret = keySecretOf(file, vault(), 'linux') ?? '';
  expect(Buffer.from(secret, 'base64')).toHaveLength(32);
  expect(keySecretOf(file, vault(), 'linux')).toBe(secret);
  expect(readFileSync(file, 'latin1')).not.toContain(secret);
  expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

test('no secret where the system keeps none: nothing is written', () => {
  expect(keySecretOf(file, vault({ isEncryptionAvailable: () => false }), 'win32')).toBeNull();
  expect(keySecretOf(file, vault({ getSelectedStorageBackend: () => 'basic_text' }), 'linux')).toBeNull();
  const { getSelectedStorageBackend: _older, ...older } = vault();
  expect(keySecretOf(file, older, 'linux')).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
  expect(keySecretOf(file, older, 'darwin')).toHaveLength(44);
});

test('what cannot be opened is kept beside a new secret; a vault that fails stops nothing', () => {
  const first = keySecretOf(file, vault(), 'linux');
  writeFileSync(file, 'garbled');
  expect(keySecretOf(file, vault(), 'linux')).not.toBe(first);
  expect(readdirSync(path.dirname(file)).filter((name) => name.includes('unreadable'))).toHaveLength(1);
  rmSync(file);
  const failing = vault({
    encryptString: () => {
      throw new Error('locked');
    },
  });
  expect(keySecretOf(file, failing, 'linux')).toBeNull();
});
