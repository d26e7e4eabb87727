import { createHash, createPublicKey, verify } from 'node:crypto';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { LogDigest } from './log-digest.ts';

/** Who signs: the public half, and what makes a signature of a text. */
type Signer = { readonly publicKey: string; readonly sign: (text: string) => string };

/** What a checkpoint vouches for: the log of `store` up to change `seq`, as it stood at `at` (UTC ms). */
export type CheckpointBody = LogDigest & {
  readonly format: 'event-readiness-checkpoint/1';
  readonly store: string;
  readonly device: string;
  readonly at: number;
  /** `seq` of the checkpoint before this one; 0 for the first. */
  readonly previous: number;
};

/** A signed checkpoint: `document` is the JSON text of the body, signed as it stands; `publicKey` is SPKI DER in base64. */
export type SignedCheckpoint = {
  readonly document: string;
  readonly signature: string;
  readonly publicKey: string;
};

export function signCheckpoint(body: CheckpointBody, key: Signer): SignedCheckpoint {
  const document = JSON.stringify(body);
  return { document, signature: key.sign(document), publicKey: key.publicKey };
}

/** Whether the signature (Ed25519) fits the document and the key. */
export function isSignedBy({ document, signature, publicKey }: SignedCheckpoint): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(document), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Name of a key in the log and on the screen: the first 16 hex digits of the SHA-256 of its public half. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

/** @throws SyntaxError or AppError BAD_CHECKPOINT when the text is not the body of a checkpoint */
export function bodyOf(document: string): CheckpointBody {
  const body = JSON.parse(document) as Partial<CheckpointBody>;
  const { format, store, device, at, previous, seq, changes, receipts } = body;
  const texts = [store, device, changes, receipts].every((value) => typeof value === 'string');
  const numbers = [at, previous, seq].every((value) => Number.isInteger(value));
  if (format !== 'event-readiness-checkpoint/1' || !texts || !numbers) throw badCheckpoint();
  return body as CheckpointBody;
}

/** The text of an exported checkpoint, to keep elsewhere. */
export function exportText(checkpoint: SignedCheckpoint): string {
  return `${JSON.stringify(checkpoint, null, 2)}\n`;
}

/** An exported checkpoint whose signature fits. @throws AppError BAD_CHECKPOINT */
export function readExported(text: string): SignedCheckpoint & { readonly body: CheckpointBody } {
  try {
    const { document, signature, publicKey } = JSON.parse(text) as Record<string, unknown>;
    if (typeof document !== 'string' || typeof signature !== 'string' || typeof publicKey !== 'string')
      throw badCheckpoint();
    const signed = { document, signature, publicKey };
    if (!isSignedBy(signed)) throw badCheckpoint();
    return { ...signed, body: bodyOf(document) };
  } catch (error) {
    throw error instanceof AppError ? error : badCheckpoint();
  }
}

const badCheckpoint = (): AppError =>
  new AppError(
    'BAD_CHECKPOINT',
    'That is not a checkpoint of a store, or it was altered after it was signed. Nothing was compared. Take the file as it was exported.',
  );
