import { scrypt, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** What one guess costs with Argon2id (RFC 9106): memory in KiB and passes over it, in one lane. */
export type SecretCost = { readonly memoryKib: number; readonly passes: number };

/**
 * 128 MiB and five passes: 250 to 500 ms of one processor on a desk machine, and well above what OWASP's password storage guide (19 MiB, two passes) and
 * RFC 9106 (64 MiB, three) ask for at least. Fixed, not measured on the spot: a machine that is busy just then would choose less.
 */
export const SECRET_COST: SecretCost = { memoryKib: 128 * 1024, passes: 5 };

const ARGON2ID = /^\$argon2id\$v=19\$m=\d+,t=\d+,p=\d+\$[\w+/]+\$[\w+/]+$/;

/** One at a time: each needs 128 MiB, and the threads that this runs on serve files too. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => undefined);
  return done;
}

/** The same characters typed with another input method are the same secret. */
const plain = (secret: string): string => secret.normalize('NFKC');

/**
 * A secret (passphrase, PIN, recovery code) as it is kept, with what it cost and its salt: `$argon2id$v=19$m=…,t=…,p=1$salt$key`. The cost
 * is lowered by tests only. Runs beside the core's thread.
 */
export function hashSecret(secret: string, { memoryKib, passes }: SecretCost = SECRET_COST): Promise<string> {
  return inTurn(() => hash(plain(secret), { memoryCost: memoryKib, timeCost: passes, parallelism: 1 }));
}

/** False too for a stored text that is not of a known form. Takes the same time whether or not the secret is right. */
export async function isSecret(secret: string, stored: string): Promise<boolean> {
  if (ARGON2ID.test(stored)) return inTurn(() => verify(stored, plain(secret)));
  return isScryptSecret(secret, stored);
}

/** Whether a secret is kept in another way than new ones are, and should be hashed again when it is typed next. */
export function isDated(stored: string, { memoryKib, passes }: SecretCost = SECRET_COST): boolean {
  return !stored.startsWith(`$argon2id$v=19$m=${memoryKib},t=${passes},p=1$`);
}

/** Costs what checking a secret costs, where there is none to check: names that exist cannot be told by the time an answer takes. */
export async function wasteAsMuch(secret: string, cost = SECRET_COST): Promise<false> {
  await hashSecret(secret, cost);
  return false;
}

/** Secrets of older stores, `scrypt$log2N$r$p$salt$key` (RFC 7914). */
async function isScryptSecret(secret: string, stored: string): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const cost = { N: 2 ** Number(log2N), r: Number(r), p: Number(p), maxmem: 256 * 2 ** Number(log2N) * Number(r) };
  const expected = Buffer.from(key, 'base64url');
  const given = await inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) =>
        scrypt(plain(secret), Buffer.from(salt, 'base64url'), expected.length, cost, (error, derived) =>
          error ? reject(error) : resolve(derived),
        ),
      ),
  );
  return timingSafeEqual(given, expected);
}
