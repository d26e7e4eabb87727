/** Shortest passphrase, in characters; no other rule, because length is what helps (NIST SP 800-63B section 5.1.1.2). */
export const PASSPHRASE_MIN = 15;
export const PASSPHRASE_MAX = 200;

/** Digits of a PIN; it only unlocks a session that began with the passphrase. */
export const PIN_MIN = 6;
export const PIN_MAX = 12;

/** Wrong PINs after which the PIN is gone and the passphrase is needed. */
export const PIN_TRIES = 5;

/** Wrong passphrases in a row that cost no waiting. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How long a person waits for the next try after this many wrong passphrases in a row, in milliseconds. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - FREE_TRIES));
}

/** Counted as a person counts: one for each code point. */
export function isLongEnough(passphrase: string): boolean {
  return [...passphrase].length >= PASSPHRASE_MIN;
}
