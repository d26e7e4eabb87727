import { describe, expect, it } from 'vitest';

import { restartDelay } from './backoff.ts';

const NOW = 1_700_000_000_000;

describe('restartDelay', () => {
  it('restarts almost at once after the first crash and doubles from there', () => {
    const crashes: number[] = [];
    const delays = [1, 2, 3, 4, 5].map(() => {
      crashes.push(NOW);
      return restartDelay(crashes, NOW);
    });
    expect(delays).toEqual([200, 400, 800, 1600, 3200]);
  });

  it('gives up at the sixth crash within two minutes', () => {
    expect(
      restartDelay(
        Array.from({ length: 6 }, () => NOW - 120_000),
        NOW,
      ),
    ).toBeNull();
  });

  it('forgives crashes older than two minutes', () => {
    const old = Array.from({ length: 20 }, () => NOW - 120_001);
    expect(restartDelay([...old, NOW], NOW)).toBe(200);
  });
});
