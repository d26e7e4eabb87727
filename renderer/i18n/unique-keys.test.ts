import { describe, expect, it } from 'vitest';

const FILES = import.meta.glob<Record<string, Readonly<Record<string, string>>>>('./zh/*.ts', { eager: true });

describe('texts', () => {
  it('have one home each: a key in two files would silently be the one that is read last', () => {
    const homes = new Map<string, string[]>();
    for (const [file, exports] of Object.entries(FILES)) {
      if (file.endsWith('/index.ts')) continue;
      for (const key of Object.values(exports).flatMap((texts) => Object.keys(texts)))
        homes.set(key, [...(homes.get(key) ?? []), file]);
    }
    expect(homes.size).toBeGreaterThan(1000);
    expect([...homes].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
