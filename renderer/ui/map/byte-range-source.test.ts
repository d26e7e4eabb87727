import { describe, expect, it } from 'vitest';
import { ByteRangeSource } from './byte-range-source.ts';

const file = Uint8Array.from({ length: 100 }, (_, i) => i);

describe('ByteRangeSource', () => {
  it('asks for exactly the range and passes the file on by its id', async () => {
    const asked: unknown[] = [];
    const source = new ByteRangeSource('city', async (...args) => {
      asked.push(args);
      return file.slice(args[1], args[1] + args[2]);
    });
    const { data } = await source.getBytes(10, 5);
    expect(asked).toEqual([['city', 10, 5]]);
    expect([...new Uint8Array(data)]).toEqual([10, 11, 12, 13, 14]);
    expect(source.getKey()).toBe('base-map:city');
  });

  it('gives only the bytes of a window on a larger buffer', async () => {
    const source = new ByteRangeSource('city', async (_, offset, length) => file.subarray(offset, offset + length));
    const { data } = await source.getBytes(98, 16_384);
    expect([...new Uint8Array(data)]).toEqual([98, 99]);
  });

  it('drops the answer of a request that was given up', async () => {
    const controller = new AbortController();
    const source = new ByteRangeSource('city', async () => {
      controller.abort();
      return file;
    });
    await expect(source.getBytes(0, 10, controller.signal)).rejects.toThrow(/abort/i);
  });
});
