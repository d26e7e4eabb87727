export type Rotation = {
  /** Index of the page shown. */
  readonly page: number;
  /** When it was turned to, UTC ms; what has run of it before a pause is in `spentMs`. */
  readonly turnedAt: number;
  readonly spentMs: number;
  readonly paused: boolean;
};

/** How many pages there are and how long each stays, in milliseconds. */
export type Turning = { readonly count: number; readonly pageMs: number };

export const startRotation = (now: number): Rotation => ({ page: 0, turnedAt: now, spentMs: 0, paused: false });

/** Share of the page's time that has run at `now`, 0 to 1. */
export function progress({ turnedAt, spentMs, paused }: Rotation, pageMs: number, now: number): number {
  const run = paused ? spentMs : spentMs + now - turnedAt;
  return Math.min(1, Math.max(0, run / pageMs));
}

/** Turns to a page, counted round, from the start of its time. */
export function turnTo(rotation: Rotation, page: number, { count }: Turning, now: number): Rotation {
  return { ...rotation, page: ((page % count) + count) % count, turnedAt: now, spentMs: 0 };
}

/** Turns on when the page's time is over; otherwise the same object. */
export function tick(rotation: Rotation, turning: Turning, now: number): Rotation {
  return !rotation.paused && progress(rotation, turning.pageMs, now) >= 1
    ? turnTo(rotation, rotation.page + 1, turning, now)
    : rotation;
}

export function togglePause(rotation: Rotation, pageMs: number, now: number): Rotation {
  return rotation.paused
    ? { ...rotation, paused: false, turnedAt: now }
    : { ...rotation, paused: true, spentMs: progress(rotation, pageMs, now) * pageMs };
}
