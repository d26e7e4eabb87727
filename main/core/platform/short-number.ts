import { createHash } from 'node:crypto';

// Without letters and digits that are mistaken for each other on paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A number short enough for a label and a phone call: `H-7KQ2M9`. The same command and position always give the same one. */
export function shortNumber(
  prefix: string,
  commandId: string,
  position: number,
  taken: (id: string) => boolean,
): string {
  for (let attempt = 0; ; attempt += 1) {
    const hash = createHash('sha256').update(`${commandId} ${position} ${attempt}`).digest();
    const id = `${prefix}-${[...hash.subarray(0, 6)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
    if (!taken(id)) return id;
  }
}
