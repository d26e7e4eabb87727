import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What the operating system seals with, as little of Electron's safeStorage as is needed. */
export type Vault = {
  readonly isEncryptionAvailable: () => boolean;
  readonly encryptString: (plain: string) => Buffer;
  readonly decryptString: (sealed: Buffer) => string;
  /** Linux only, and only in newer versions of Electron. */
  readonly getSelectedStorageBackend?: () => string;
};

const SECRET = /^[A-Za-z0-9+/]{43}=$/;

/**
 * 32 bytes in base64 that only this user of the operating system can open again, kept sealed in `file` and made when there are none;
 * null where the system keeps no secrets. The core seals the key of its checkpoints with them.
 */
export function keySecretOf(file: string, vault: Vault, platform: NodeJS.Platform): string | null {
  if (!isKept(vault, platform)) return null;
  try {
    return readSecret(file, vault) ?? makeSecret(file, vault);
  } catch {
    // The system's store is there and does not answer: the console starts all the same, and says where the key lies.
    return null;
  }
}

/** Chromium calls it encryption on Linux too when there is no keyring and the password stands in its own source. */
function isKept(vault: Vault, platform: NodeJS.Platform): boolean {
  if (!vault.isEncryptionAvailable()) return false;
  if (platform !== 'linux') return true;
  const backend = vault.getSelectedStorageBackend?.() ?? 'unknown';
  return backend !== 'basic_text' && backend !== 'unknown';
}

function readSecret(file: string, vault: Vault): string | null {
  if (!existsSync(file)) return null;
  try {
    const secret = vault.decryptString(readFileSync(file));
    if (SECRET.test(secret)) return secret;
  } catch {
    // Garbled, or sealed by another user: kept below for whoever looks into it.
  }
  renameSync(file, `${file}.unreadable-${Date.now()}`);
  return null;
}

function makeSecret(file: string, vault: Vault): string {
  const secret = randomBytes(32).toString('base64');
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, vault.encryptString(secret), { mode: 0o600, flush: true });
  return secret;
}
