import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { evaluationContents, evaluationForm } from '../../../../shared/contract/drills/evaluation.ts';
import type { EvaluationContents, EvaluationForm } from '../../../../shared/contract/drills/evaluation.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';

const FORM = 'drill-evaluation-form';
const EVALUATION = 'drill-evaluation';

/** Keys as DER in base64; the signature is Ed25519 over the UTF-8 bytes of `payload`, which is kept as text so that nothing is lost. */
const signedText = { version: z.literal(1), payload: z.string(), signature: z.string() };
const formFile = z.object({
  format: z.literal(FORM),
  ...signedText,
  publicKey: z.string(),
  privateKey: z.string(),
});
const evaluationFile = z.object({ format: z.literal(EVALUATION), ...signedText });

export type FormKeys = { readonly publicKey: string; readonly privateKey: string };

export function newFormKeys(): FormKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  };
}

export function writeForm(form: EvaluationForm, keys: FormKeys): string {
  return signed({ format: FORM, payload: JSON.stringify(form), privateKey: keys.privateKey }, keys);
}

/** @throws AppError EVALUATION_FILE_BAD, EVALUATION_TAMPERED */
export function readForm(text: string): { form: EvaluationForm; privateKey: string } {
  const file = parsed(text, formFile);
  if (!isSignedBy(file, file.publicKey) || publicOf(file.privateKey) !== file.publicKey) throw tampered();
  return { form: contentsOf(file.payload, evaluationForm), privateKey: file.privateKey };
}

export function writeEvaluation(contents: EvaluationContents, privateKey: string): string {
  return signed({ format: EVALUATION, payload: JSON.stringify(contents), privateKey }, null);
}

/** What the file says of itself, not believed before `isEvaluationSignedBy`. `digest` names the file. @throws AppError EVALUATION_FILE_BAD */
export function readEvaluation(text: string): {
  contents: EvaluationContents;
  digest: string;
  isSignedBy: (publicKey: string) => boolean;
} {
  const file = parsed(text, evaluationFile);
  return {
    contents: contentsOf(file.payload, evaluationContents),
    digest: createHash('sha256').update(file.payload).digest('hex').slice(0, 32),
    isSignedBy: (publicKey) => isSignedBy(file, publicKey),
  };
}

export function tampered(): AppError {
  return new AppError(
    'EVALUATION_TAMPERED',
    'The signature does not fit what the file says: it was changed after it was signed. Nothing was taken in. Ask the evaluator for the file once more.',
  );
}

function signed(
  { format, payload, privateKey }: { format: string; payload: string; privateKey: string },
  keys: FormKeys | null,
): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  const signature = sign(null, Buffer.from(payload), key).toString('base64');
  return JSON.stringify({ format, version: 1, payload, signature, ...keys }, null, 1);
}

function isSignedBy({ payload, signature }: { payload: string; signature: string }, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return verify(null, Buffer.from(payload), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function publicOf(privateKey: string): string | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
    return createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  } catch {
    return null;
  }
}

function parsed<T>(text: string, schema: z.ZodType<T>): T {
  const { data } = schema.safeParse(json(text));
  if (data !== undefined) return data;
  throw new AppError(
    'EVALUATION_FILE_BAD',
    'This is not a file of the kind that is asked for: an evaluation form to fill in, or a signed evaluation to take in. Nothing was taken in. Choose the right file.',
  );
}

/** A signature that fits and contents that do not can only come of a console that knows other fields. */
function contentsOf<T>(payload: string, schema: z.ZodType<T>): T {
  return parsed(payload, schema);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
