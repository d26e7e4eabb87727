/** Milliseconds a page stays. */
export const PAGE_MS = 20_000;

export type Rotation = {
  /** Index of the page shown. */
  readonly page: number;
  /** When it was turned to, UTC ms; what has run of it before a pause is in `spentMs`. */
  readonly turnedAt: number;
  readonly spentMs: number;
  readonly paused: boolean;
};

export const startRotation = (now: number): Rotation => ({ page: 0, turnedAt: now, spentMs: 0, paused: false });

/** Share of the page's time that has run at `now`, 0 to 1. */
export function progress({ turnedAt, spentMs, paused }: Rotation, now: number): number {
  const run = paused ? spentMs : spentMs + now - turnedAt;
  return Math.min(1, Math.max(0, run / PAGE_MS));
}

/** Turns by `by` pages among `count`, from the start of the page's time. */
export function turn(rotation: Rotation, by: number, count: number, now: number): Rotation {
  return { ...rotation, page: (rotation.page + by + count) % count, turnedAt: now, spentMs: 0 };
}

/** Turns on when the page's time is over; otherwise the same object. */
export function tick(rotation: Rotation, count: number, now: number): Rotation {
  return !rotation.paused && progress(rotation, now) >= 1 ? turn(rotation, 1, count, now) : rotation;
}

export function togglePause(rotation: Rotation, now: number): Rotation {
  return rotation.paused
    ? { ...rotation, paused: false, turnedAt: now }
    : { ...rotation, paused: true, spentMs: progress(rotation, now) * PAGE_MS };
}
