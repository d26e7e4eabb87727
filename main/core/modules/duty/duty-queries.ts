import type { z } from 'zod';
import type { dutyContract, DutyNow, DutyPosition } from '../../../../shared/contract/duty.ts';
import {
  doubleBookings,
  dutyGaps,
  nextDutyTurn,
  nextOnDuty,
  onDutyAt,
  type DutyGap,
} from '../../../../shared/domain/duty/duty-roster.ts';
import { positionCalled } from '../../../../shared/domain/handover/takers.ts';
import { datePlus, localDateAt, localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { namesAllowed } from '../staff/index.ts';
import { positionOfPost, positions, shiftsBetween, withNames } from './duty-rows.ts';

type Roster = z.infer<NonNullable<(typeof dutyContract.roster)['~orpc']['outputSchema']>>;

const DAY_MS = 86_400_000;
/** Whoever comes next is looked for so far ahead. */
const AHEAD_MS = 3 * DAY_MS;
/** Whoever came so recently is taking over, not handing over. *(product rule)* */
const HANDING_OVER_MS = 2 * 3_600_000;

/** The duty roster of the centre. */
export class DutyQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #zone: () => string;

  constructor(db: ReadDb, clock: Clock, zone: () => string) {
    this.#db = db;
    this.#clock = clock;
    this.#zone = zone;
  }

  positions(): DutyPosition[] {
    return positions(this.#db);
  }

  /** Shifts of `days` local days from `from` (`YYYY-MM-DD`; today when left out). */
  roster(from: string | undefined, days: number): Roster {
    const [at, zone] = [this.#clock.now(), this.#zone()];
    const first = from ?? localDateAt(at, zone);
    const dates = Array.from({ length: days }, (_, index) => {
      const day = localDayOf(datePlus(first, index), zone);
      return { date: day.date, from: day.at(0), to: day.at(1440) };
    });
    const window = { from: dates[0]?.from ?? at, to: dates.at(-1)?.to ?? at };
    const list = positions(this.#db);
    const shifts = shiftsBetween(this.#db, window.from, window.to, namesAllowed(this.#db));
    return {
      at,
      days: dates,
      positions: list,
      shifts,
      gaps: named(list, dutyGaps(list, shifts, window)),
      doubles: doubleBookings(shifts, window),
    };
  }

  now(): DutyNow {
    const at = this.#clock.now();
    const list = positions(this.#db);
    const shifts = shiftsBetween(this.#db, at, at + AHEAD_MS, namesAllowed(this.#db));
    const gaps = named(list, dutyGaps(list, shifts, { from: at, to: at + AHEAD_MS }));
    return {
      at,
      onDuty: withNames(this.#db, onDutyAt(shifts, at)),
      next: withNames(this.#db, nextOnDuty(shifts, at)),
      // Without any shift nobody plans duty here, and everything would be a gap.
      gaps: shifts.length === 0 ? [] : gaps.filter(({ from }) => from <= at),
    };
  }

  /** The position of a post: the one it is on the roster for most often, else the one it is called after; null when neither says. */
  positionOf(post: string): string | null {
    return positionOfPost(this.#db, post) ?? positionCalled(post, positions(this.#db));
  }

  /**
   * When the shift that is handed over at `at` (UTC ms) began by the roster: the last one to come on duty, or, when that one has only
   * just come to take over, the one before. Null when nobody is on the roster.
   */
  shiftBeganAt(at: number): number | null {
    const began = this.#lastStart(at);
    if (began === null || at - began >= HANDING_OVER_MS) return began;
    return this.#lastStart(began - 1) ?? began;
  }

  #lastStart(at: number): number | null {
    const began = onDutyAt(shiftsBetween(this.#db, at, at + 1, false), at).map(({ startsAt }) => startsAt);
    return began.length === 0 ? null : Math.max(...began);
  }

  /** The next instant after `now` (UTC ms) at which somebody comes on or goes off duty; Infinity when none is in sight. */
  nextTurnAt(now: number): number {
    return nextDutyTurn(shiftsBetween(this.#db, now, now + AHEAD_MS, false), now);
  }
}

function named(list: readonly DutyPosition[], gaps: readonly DutyGap[]): Roster['gaps'] {
  return gaps.flatMap((gap) => {
    const position = list.find(({ code }) => code === gap.position);
    return position ? [{ ...gap, positionName: position.name, positionNameEn: position.nameEn }] : [];
  });
}
