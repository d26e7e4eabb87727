import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

type Cost = { readonly log2N: number; readonly r: number; readonly p: number };

/** N = 2^17, r = 8, p = 1: what OWASP's password storage guide asks of scrypt at least; 128 MiB and 250 to 500 ms on a desk machine. */
const COST: Cost = { log2N: 17, r: 8, p: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** One at a time: each needs 128 MiB, and the threads that scrypt runs on serve files too. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A secret (passphrase, PIN, recovery code) as it is kept: `scrypt$log2N$r$p$salt$key`. `log2N` is lowered by tests only. The parameters stand with it, so that they can be raised
 * later. Runs beside the core's thread.
 */
export async function hashSecret(secret: string, log2N = COST.log2N): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { r, p } = COST;
  const key = await derive(secret, salt, KEY_BYTES, { log2N, r, p });
  return ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** False too for a stored text that is not of this form. Takes the same time whether or not the secret is right. */
export async function isSecret(secret: string, stored: string): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = stored.split('$');
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false;
  const cost = { log2N: Number(log2N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64url');
  const given = await derive(secret, Buffer.from(salt, 'base64url'), expected.length, cost);
  return timingSafeEqual(given, expected);
}

/** Costs what checking a secret costs, where there is none to check: names that exist cannot be told by the time an answer takes. */
export async function wasteAsMuch(secret: string, log2N = COST.log2N): Promise<false> {
  await derive(secret, randomBytes(SALT_BYTES), KEY_BYTES, { ...COST, log2N });
  return false;
}

function derive(secret: string, salt: Buffer, length: number, { log2N, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** log2N;
  const work = queue.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        // The same characters typed with another input method are the same secret.
        scrypt(secret.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  queue = work.catch(() => undefined);
  return work;
}
