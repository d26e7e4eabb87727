import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyIdOf } from './checkpoint.ts';
import { EVIDENCE_FOLDER } from './store-files.ts';

/** Where the private half lies: sealed with a secret of the operating system's store, or in a file only its owner may read. */
export type KeyStore = 'os-store' | 'file';

export type SigningKey = {
  readonly id: string;
  /** SPKI DER in base64. */
  readonly publicKey: string;
  readonly storedIn: KeyStore;
  /** Ed25519 signature of a text, in base64. */
  readonly sign: (text: string) => string;
};

type KeyFile = { readonly nonce?: string; readonly key: string };

/**
 * The key of this machine for the store in `dataDir`; made when there is none. With `secret` (32 bytes that the shell keeps in the
 * operating system's store) the private half is sealed with it (AES-256-GCM); without, the file's mode 0600 is all that protects it.
 */
export function openSigningKey(dataDir: string, secret: Buffer | null): SigningKey {
  const storedIn: KeyStore = secret === null ? 'file' : 'os-store';
  const folder = path.join(dataDir, EVIDENCE_FOLDER);
  const file = path.join(folder, `signing-key.${storedIn}.json`);
  const privateKey = readKey(file, secret) ?? makeKey(folder, file, secret);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    id: keyIdOf(publicKey),
    publicKey,
    storedIn,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

function readKey(file: string, secret: Buffer | null): KeyObject | null {
  if (!existsSync(file)) return null;
  try {
    const { nonce, key } = JSON.parse(readFileSync(file, 'utf8')) as KeyFile;
    const der = secret === null ? Buffer.from(key, 'base64') : open(Buffer.from(key, 'base64'), nonce ?? '', secret);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    // Garbled, or the operating system has another secret now: kept for whoever looks into it, and a new key from here on.
    renameSync(file, `${file}.unreadable-${Date.now()}`);
    return null;
  }
}

function makeKey(folder: string, file: string, secret: Buffer | null): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  const content: KeyFile = secret === null ? { key: der.toString('base64') } : seal(der, secret);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(content)}\n`, { mode: 0o600, flush: true });
  return privateKey;
}

function seal(plain: Buffer, secret: Buffer): KeyFile {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), key: sealed.toString('base64') };
}

function open(sealed: Buffer, nonce: string, secret: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64'));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}
