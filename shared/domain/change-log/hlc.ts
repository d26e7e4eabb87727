import { AppError } from '../../kernel/app-error.ts';

/**
 * Hybrid logical clock stamp: `wall` is UTC epoch milliseconds, `counter` orders events within one millisecond.
 * Its text form sorts as text in the same order as the stamps (Kulkarni et al. 2014, "Logical Physical Clocks").
 */
export type Hlc = { readonly wall: number; readonly counter: number };

/** A stamp further ahead of the machine's own time than this is refused: one workstation in the wrong year must not win for ever. */
export const MAX_DRIFT_MS = 10 * 60_000;

const MAX_COUNTER = 0xffff;

export const HLC_ZERO: Hlc = { wall: 0, counter: 0 };

/** Next local stamp; never goes back, also when `now` (UTC ms) does. */
export function tick(last: Hlc, now: number): Hlc {
  if (now > last.wall) return { wall: now, counter: 0 };
  return last.counter < MAX_COUNTER
    ? { wall: last.wall, counter: last.counter + 1 }
    : { wall: last.wall + 1, counter: 0 };
}

/**
 * Local clock after seeing a foreign stamp.
 * @throws AppError CLOCK_DRIFT when the foreign stamp is more than MAX_DRIFT_MS ahead of `now`.
 */
export function receive(last: Hlc, foreign: Hlc, now: number): Hlc {
  const ahead = foreign.wall - now;
  if (ahead > MAX_DRIFT_MS) {
    throw new AppError(
      'CLOCK_DRIFT',
      `A change is stamped ${Math.round(ahead / 60_000)} minutes ahead of this machine's clock. Nothing was taken in. Set the clock of the sending workstation and send again.`,
      { aheadMs: ahead },
    );
  }
  return tick(compareHlc(foreign, last) > 0 ? foreign : last, now);
}

/** True when the stamps already in the store run ahead of the machine's clock by more than the bound. */
export function isAhead(last: Hlc, now: number): boolean {
  return last.wall - now > MAX_DRIFT_MS;
}

export function compareHlc(a: Hlc, b: Hlc): number {
  return a.wall - b.wall || a.counter - b.counter;
}

export function formatHlc(hlc: Hlc): string {
  return `${hlc.wall.toString(16).padStart(12, '0')}-${hlc.counter.toString(16).padStart(4, '0')}`;
}

/** @throws AppError BAD_HLC when the text is not a stamp. */
export function parseHlc(text: string): Hlc {
  if (!/^[0-9a-f]{12}-[0-9a-f]{4}$/.test(text)) throw new AppError('BAD_HLC', `Not a clock stamp: ${text}`);
  return { wall: Number.parseInt(text.slice(0, 12), 16), counter: Number.parseInt(text.slice(13), 16) };
}
