import { describe, expect, it } from 'vitest';
import { progress, startRotation, tick, togglePause, turnTo } from './rotation.ts';

const PAGE_MS = 20_000;
const three = { count: 3, pageMs: PAGE_MS };

describe('rotation', () => {
  it('turns when the time of a page is over, and round again', () => {
    const start = startRotation(0);
    expect(tick(start, three, PAGE_MS - 1)).toBe(start);
    const second = tick(start, three, PAGE_MS);
    expect([second.page, progress(second, PAGE_MS, PAGE_MS)]).toEqual([1, 0]);
    expect(turnTo(second, 3, three, 0).page).toBe(0);
    expect(turnTo(start, -1, three, 0).page).toBe(2);
  });
  it('keeps its place over a pause', () => {
    const paused = togglePause(startRotation(0), PAGE_MS, PAGE_MS / 4);
    expect(tick(paused, three, PAGE_MS * 9)).toBe(paused);
    const resumed = togglePause(paused, PAGE_MS, PAGE_MS * 9);
    expect(progress(resumed, PAGE_MS, PAGE_MS * 9)).toBeCloseTo(0.25, 10);
    expect(progress(resumed, PAGE_MS, PAGE_MS * 9.5)).toBeCloseTo(0.75, 10);
  });
  it('turns one page after a long sleep, not all that it slept through', () => {
    expect(tick(startRotation(0), three, PAGE_MS * 1000).page).toBe(1);
  });
});
