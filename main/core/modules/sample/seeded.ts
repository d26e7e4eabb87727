/** FNV-1a, 32 bits: the same text gives the same number on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A repeatable stream of numbers in [0, 1), named by its seed (mulberry32). The sample must be the same at every load. */
export function seeded(seed: string): () => number {
  let state = hashText(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One number in [0, 1) that belongs to `seed`. */
export function fraction(seed: string): number {
  return seeded(seed)();
}

/** A whole number from `min` to `max`, both included, that belongs to `seed`. */
export function wholeBetween(seed: string, min: number, max: number): number {
  return min + Math.floor(fraction(seed) * (max - min + 1));
}
