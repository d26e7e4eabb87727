/** A repeatable source of whole numbers from 0 to below `n`; the same seed makes the same mutations. */
export type Dice = (n: number) => number;

/** Mulberry32, public domain. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

const LARGE = [0, 1, 0x7f, 0x80, 0xff, 0xff_ff, 0x7f_ff_ff_ff, 0xff_ff_ff_ff] as const;

type Mutation = (bytes: Buffer, dice: Dice) => Buffer;

const flipBits: Mutation = (bytes, dice) => {
  for (let times = 1 + dice(16); times > 0; times -= 1) {
    const at = dice(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice(8));
  }
  return bytes;
};

const cutOff: Mutation = (bytes, dice) => bytes.subarray(0, dice(bytes.length));

const cutOut: Mutation = (bytes, dice) => {
  const from = dice(bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + dice(64))]);
};

const repeat: Mutation = (bytes, dice) => {
  const from = dice(bytes.length);
  const part = bytes.subarray(from, from + 1 + dice(256));
  const at = dice(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 1 + dice(8) }, () => part), bytes.subarray(at)]);
};

const garble: Mutation = (bytes, dice) => {
  const from = dice(bytes.length);
  for (let at = from; at < Math.min(bytes.length, from + 1 + dice(64)); at += 1) bytes[at] = dice(256);
  return bytes;
};

/** Lengths, counts and offsets are numbers of two or four bytes. */
const largeNumber: Mutation = (bytes, dice) => {
  const at = dice(Math.max(1, bytes.length - 4));
  const value = LARGE[dice(LARGE.length)] ?? 0;
  if (bytes.length >= 4) bytes.writeUInt32LE(value >>> 0, Math.min(at, bytes.length - 4));
  return bytes;
};

const MUTATIONS = [flipBits, cutOff, cutOut, repeat, garble, largeNumber] as const;

/** A copy with one to three things wrong with it. */
export function mutated(original: Uint8Array, dice: Dice): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let times = 1 + dice(3); times > 0; times -= 1)
    if (bytes.length > 0) bytes = MUTATIONS[dice(MUTATIONS.length)]?.(Buffer.from(bytes), dice) ?? bytes;
  return bytes;
}
