import type { z } from 'zod';
import type {
  MapPlace,
  OpeningException,
  OpeningSpan,
  Organisation,
  Place,
  PlaceListItem,
  placesContract,
} from '../../../../shared/contract/places.ts';
import { isOpenAt } from '../../../../shared/domain/places/opening-hours.ts';
import { emptyTally, rollupState, type Tally } from '../../../../shared/domain/readiness/tally.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { placeHistory } from './place-history.ts';
import type { IndexedPlace, PlaceIndex } from './place-index.ts';

type ListInput = z.infer<NonNullable<(typeof placesContract.list)['~orpc']['inputSchema']>>;
type ListOutput = z.infer<NonNullable<(typeof placesContract.list)['~orpc']['outputSchema']>>;
type PlaceOutput = z.infer<NonNullable<(typeof placesContract.get)['~orpc']['outputSchema']>>;

const PLACE_COLUMNS =
  'code, name, nameEn, type, organisation, address, phone, contactPost, note, lon, lat, rawLon, rawLat, datum, accuracy, serviceRing, sample, closedAt, closedReason';

export class PlaceQueries {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;

  constructor(db: ReadDb, places: PlaceIndex) {
    this.#db = db;
    this.#places = places;
  }

  /** Pages by code; with `near`, by distance. @throws AppError BAD_CURSOR */
  list(input: ListInput): ListOutput {
    return input.near ? this.#listNear(input, input.near) : this.#listByCode(input);
  }

  /** A living place, found by the code of one that was merged into it too. @throws AppError UNKNOWN_PLACE */
  place(code: string): Place {
    return this.#row(this.#places.resolve(code) ?? code, 'AND deleted = 0');
  }

  /** What a command left behind, also where the place was removed since: a repeated command still gets its answer. */
  recorded(code: string): Place {
    return this.#row(code, '');
  }

  #row(code: string, condition: string): Place {
    const row = this.#db
      .prepare<[string], Place & { sample: number | boolean }>(
        `SELECT ${PLACE_COLUMNS} FROM place WHERE code = ? ${condition}`,
      )
      .get(code);
    if (!row) throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}.`, { place: code });
    return { ...row, sample: Boolean(row.sample) };
  }

  /** A place with its hours, venues and organisation; `now` in UTC ms, `zone` of the event or null. @throws AppError UNKNOWN_PLACE */
  details(asked: string, now: number, zone: string | null): PlaceOutput {
    const place = this.place(asked);
    const { code } = place;
    const hours = this.#db
      .prepare<[string], OpeningSpan>(
        'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0 ORDER BY weekday, opens',
      )
      .all(code);
    const exceptions = this.#db
      .prepare<[string], OpeningException>(
        'SELECT date, opens, closes, reason FROM opening_exception WHERE place = ? AND deleted = 0 ORDER BY date',
      )
      .all(code);
    return {
      place,
      hours,
      exceptions,
      venues: this.#venuesOf(code),
      organisationPath: this.#organisationPath(place.organisation),
      story: placeHistory(this.#db, code),
      openNow: zone === null || hours.length + exceptions.length === 0 ? null : isOpenAt(hours, exceptions, now, zone),
    };
  }

  /** Every positioned place with its roll-up state, compact. */
  map(tallyOf: (code: string) => Readonly<Tally>): { places: MapPlace[]; needLocation: number } {
    const places: MapPlace[] = [];
    let needLocation = 0;
    for (const { organisation: _, closedAt: __, sample, lon, lat, ...place } of this.#places.all()) {
      if (lon === null || lat === null) {
        needLocation += 1;
        continue;
      }
      const tally = tallyOf(place.code);
      places.push({
        ...place,
        lon,
        lat,
        sample: sample === 1,
        state: rollupState(tally),
        ready: tally.ready,
        tested: tally.tested,
        criticalRed: tally.criticalRed,
      });
    }
    return { places, needLocation };
  }

  organisations(): Organisation[] {
    return this.#db
      .prepare<[], Organisation>(
        'SELECT code, name, nameEn, parent, level FROM organisation WHERE deleted = 0 ORDER BY code',
      )
      .all();
  }

  #listByCode({ type, organisation, accuracy, closed, limit, cursor }: ListInput): ListOutput {
    const filters: string[] = ['deleted = 0', closed ? 'closedAt IS NOT NULL' : 'closedAt IS NULL'];
    const params: string[] = [];
    for (const [column, value] of Object.entries({ type, organisation, accuracy })) {
      if (value === undefined) continue;
      filters.push(`${column} = ?`);
      params.push(value);
    }
    const where = filters.join(' AND ');
    const total =
      cached<string[], number>(this.#db, `SELECT count(*) FROM place WHERE ${where}`)
        .pluck()
        .get(...params) ?? 0;
    const items = cached<(string | number)[], PlaceListItem>(
      this.#db,
      `SELECT code, name, nameEn, type, lon, lat FROM place WHERE ${where}${cursor === undefined ? '' : ' AND code > ?'} ORDER BY code LIMIT ?`,
    ).all(...params, ...(cursor === undefined ? [] : [cursor]), limit + 1);
    return pageOf(items, total, limit, ({ code }) => code);
  }

  #listNear(
    { type, organisation, accuracy, limit, cursor }: ListInput,
    near: { lon: number; lat: number; within: number },
  ): ListOutput {
    const found = this.#places
      .near(near, near.within)
      .filter(
        ({ place }) =>
          (type ?? place.type) === place.type &&
          (organisation ?? place.organisation) === place.organisation &&
          (accuracy ?? place.accuracy) === place.accuracy,
      );
    const start = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isSafeInteger(start) || start < 0)
      throw new AppError('BAD_CURSOR', 'The cursor does not belong to this list. Start from the first page.');
    const items = found.slice(start, start + limit + 1).map(({ place, metres }) => ({ ...listItem(place), metres }));
    return pageOf(items, found.length, limit, () => String(start + limit));
  }

  #venuesOf(code: string): PlaceOutput['venues'] {
    return this.#places
      .venues()
      .flatMap((venue) =>
        this.#places
          .withinRing(venue)
          .filter(({ place }) => place.code === code && venue.code !== code)
          .map(({ metres }) => ({ code: venue.code, name: venue.name, nameEn: venue.nameEn, metres })),
      )
      .toSorted((a, b) => a.metres - b.metres);
  }

  #organisationPath(from: string | null): PlaceOutput['organisationPath'] {
    if (from === null) return [];
    return this.#db
      .prepare<[string], PlaceOutput['organisationPath'][number]>(
        `WITH RECURSIVE up(code, name, nameEn, parent, depth) AS (
           SELECT code, name, nameEn, parent, 0 FROM organisation WHERE code = ? AND deleted = 0
           UNION ALL SELECT o.code, o.name, o.nameEn, o.parent, depth + 1 FROM organisation o JOIN up ON o.code = up.parent WHERE o.deleted = 0 AND depth < 20
         ) SELECT code, name, nameEn FROM up ORDER BY depth DESC`,
      )
      .all(from);
  }
}

export function listItem({ code, name, nameEn, type, lon, lat }: IndexedPlace): PlaceListItem {
  return { code, name, nameEn, type, lon, lat };
}

/** Counts of a place that the readiness model does not know. */
export const NO_TALLY: Readonly<Tally> = emptyTally();

function pageOf<T>(
  items: T[],
  total: number,
  limit: number,
  cursorOf: (last: T) => string,
): { items: T[]; total: number; nextCursor?: string } {
  if (items.length <= limit) return { items, total };
  const kept = items.slice(0, limit);
  const last = kept.at(-1);
  return last === undefined ? { items: kept, total } : { items: kept, total, nextCursor: cursorOf(last) };
}
