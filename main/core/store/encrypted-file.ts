import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { AppError } from '../../../shared/kernel/app-error.ts';

/**
 * A backup sealed with a passphrase. Layout: magic, length and JSON of the header, a 16-byte proof of the key, then pieces of
 * `u32 length · ciphertext · 16-byte tag`. AES-256-GCM; the nonce is a random prefix and the number of the piece, and the last piece says
 * so in what it authenticates: one that is missing, moved, altered or cut off does not open.
 */
const MAGIC = Buffer.from('ERCBAK1\n');
const PIECE = 1 << 20;
const TAG = 16;
/** Number that no piece has: 2^32 - 1 pieces of 1 MiB are four PiB. */
const PROOF = 0xffffffff;

/** Cost of guessing (RFC 7914): N = 2^17, r = 8, p = 1 takes about a third of a second and 128 MiB. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;

type Header = {
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly nonce: string;
};

/** Whether a file begins like one of these. Throws what the file system says of a file that cannot be read. */
export function isEncrypted(file: string): boolean {
  const fd = openSync(file, 'r');
  try {
    return take(fd, MAGIC.length)?.equals(MAGIC) ?? false;
  } finally {
    closeSync(fd);
  }
}

/** Writes `from` sealed to `to`. `onBytes` hears how many bytes have gone through. */
export function encryptFile(
  from: string,
  to: string,
  passphrase: string,
  onBytes: (done: number) => void = () => undefined,
): void {
  const header: Header = {
    ...SCRYPT,
    salt: randomBytes(16).toString('base64'),
    nonce: randomBytes(8).toString('base64'),
  };
  const text = Buffer.from(JSON.stringify(header));
  const key = keyOf(passphrase, header);
  const input = openSync(from, 'r');
  const output = openSync(to, 'w', 0o600);
  try {
    writeAll(output, Buffer.concat([MAGIC, u32(text.length), text, proofOf(key, header, text)]));
    let done = 0;
    let piece = take(input, PIECE) ?? Buffer.alloc(0);
    for (let number = 0; ; number += 1) {
      const next = take(input, PIECE);
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, number));
      cipher.setAAD(Buffer.from([next === null ? 1 : 0]));
      const sealed = Buffer.concat([cipher.update(piece), cipher.final()]);
      writeAll(output, Buffer.concat([u32(sealed.length), sealed, cipher.getAuthTag()]));
      done += piece.length;
      onBytes(done);
      if (next === null) break;
      piece = next;
    }
    fsyncSync(output);
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

/**
 * Writes what `from` holds to `to`, or only checks that it opens when `to` is null. A file that was begun is removed.
 * @throws AppError WRONG_PASSPHRASE, BACKUP_TRUNCATED, BACKUP_GARBLED
 */
export function decryptFile(from: string, to: string | null, passphrase: string): void {
  const input = openSync(from, 'r');
  const output = to === null ? null : openSync(to, 'w', 0o600);
  try {
    const { header, text } = readHeader(input, from);
    const key = keyOf(passphrase, header);
    const proof = take(input, TAG);
    if (proof === null || proof.length < TAG) throw truncated(from);
    if (!proof.equals(proofOf(key, header, text))) throw wrongPassphrase(from);
    for (let number = 0, last = false; !last; number += 1) {
      const piece = readPiece(input, from);
      const plain = openPiece(piece, key, nonceOf(header, number), from);
      last = plain.last;
      if (output !== null) writeAll(output, plain.bytes);
    }
    if (take(input, 1) !== null) throw garbled(from);
    if (output !== null) fsyncSync(output);
  } catch (error) {
    if (to !== null) rmSync(to, { force: true });
    throw error;
  } finally {
    closeSync(input);
    if (output !== null) closeSync(output);
  }
}

function readHeader(input: number, file: string): { header: Header; text: Buffer } {
  if (!take(input, MAGIC.length)?.equals(MAGIC)) throw garbled(file);
  const length = take(input, 4);
  if (length === null || length.length < 4) throw truncated(file);
  if (length.readUInt32BE() > 1000) throw garbled(file);
  const text = take(input, length.readUInt32BE());
  if (text === null || text.length < length.readUInt32BE()) throw truncated(file);
  try {
    const header = JSON.parse(text.toString()) as Header;
    // A header that asks for other costs was not written here; it could ask for any amount of memory.
    if (header.N !== SCRYPT.N || header.r !== SCRYPT.r || header.p !== SCRYPT.p) throw garbled(file);
    if (Buffer.from(header.nonce, 'base64').length !== 8) throw garbled(file);
    return { header, text };
  } catch {
    throw garbled(file);
  }
}

function readPiece(input: number, file: string): Buffer {
  const length = take(input, 4);
  if (length === null || length.length < 4) throw truncated(file);
  const size = length.readUInt32BE();
  if (size > PIECE) throw garbled(file);
  const piece = take(input, size + TAG);
  if (piece === null || piece.length < size + TAG) throw truncated(file);
  return piece;
}

function openPiece(piece: Buffer, key: Buffer, nonce: Buffer, file: string): { bytes: Buffer; last: boolean } {
  for (const last of [false, true]) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAAD(Buffer.from([last ? 1 : 0]));
    decipher.setAuthTag(piece.subarray(-TAG));
    const bytes = decipher.update(piece.subarray(0, -TAG));
    try {
      decipher.final();
      return { bytes, last };
    } catch {
      // Tried as the last piece next.
    }
  }
  throw garbled(file);
}

function keyOf(passphrase: string, { salt, N, r, p }: Header): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, { N, r, p, maxmem: 512 * 2 ** 20 });
}

function proofOf(key: Buffer, header: Header, text: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, PROOF));
  cipher.setAAD(text);
  cipher.final();
  return cipher.getAuthTag();
}

const nonceOf = ({ nonce }: Header, number: number): Buffer =>
  Buffer.concat([Buffer.from(nonce, 'base64'), u32(number)]);

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Up to `length` bytes; fewer only at the end of the file, null when there are none. */
function take(fd: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, bytes, filled, length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled === 0 ? null : bytes.subarray(0, filled);
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length;) written += writeSync(fd, bytes, written);
}

const wrongPassphrase = (file: string): AppError =>
  new AppError(
    'WRONG_PASSPHRASE',
    `The passphrase does not open ${file}. Nothing was touched. Check capitals and the input method, then try again.`,
    { file },
  );
const truncated = (file: string): AppError =>
  new AppError(
    'BACKUP_TRUNCATED',
    `${file} ends too early: its copy was not finished. Nothing was touched. Copy it again from where it was made, or take another backup.`,
    { file },
  );
const garbled = (file: string): AppError =>
  new AppError(
    'BACKUP_GARBLED',
    `${file} was altered or damaged after it was made. Nothing was touched. Take another backup.`,
    { file },
  );
