import { assert, property, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

describe('base64', () => {
  it('agrees with the platform', () => {
    expect(toBase64(new TextEncoder().encode('准备'))).toBe(Buffer.from('准备').toString('base64'));
  });

  it('gives back every sequence of bytes, also longer than one piece', () => {
    assert(
      property(uint8Array({ maxLength: 70_000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });
});
