import { describe, expect, it } from 'vitest';
import { PAGE_MS, progress, startRotation, tick, togglePause, turn } from './rotation.ts';

describe('rotation', () => {
  it('turns when the time of a page is over, and round again', () => {
    const start = startRotation(0);
    expect(tick(start, 3, PAGE_MS - 1)).toBe(start);
    const second = tick(start, 3, PAGE_MS);
    expect([second.page, progress(second, PAGE_MS)]).toEqual([1, 0]);
    expect(turn(turn(second, 1, 3, 0), 1, 3, 0).page).toBe(0);
    expect(turn(start, -1, 3, 0).page).toBe(2);
  });
  it('keeps its place over a pause', () => {
    const paused = togglePause(startRotation(0), PAGE_MS / 4);
    expect(tick(paused, 3, PAGE_MS * 9)).toBe(paused);
    const resumed = togglePause(paused, PAGE_MS * 9);
    expect(progress(resumed, PAGE_MS * 9)).toBeCloseTo(0.25, 10);
    expect(progress(resumed, PAGE_MS * 9.5)).toBeCloseTo(0.75, 10);
  });
});
