import type { FxPoint } from '../../../../shared/contract/fx-points.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { FxTier } from '../../../../shared/domain/fx-points/fx-rules.ts';
import { isOpenAt, type DatedException, type WeeklySpan } from '../../../../shared/domain/places/opening-hours.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';

type Row = {
  place: string;
  tier: FxTier;
  licence: string | null;
  licenceUntil: number | null;
  hostHotel: string | null;
};
type Deps = { readonly db: ReadDb; readonly bus: CommandBus; readonly places: PlaceIndex; readonly zone: () => string };

/** A licence that runs out within this time is told beforehand. (Product rule: 30 days.) */
const EXPIRES_SOON_MS = 30 * 86_400_000;

/** Points that change foreign currency: full points, and outlets with basic exchange. */
export class FxPointService {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Full points first, then by code. `now` in UTC ms. */
  list(tier: FxTier | undefined, now: number): FxPoint[] {
    return cached<[], Row>(
      this.#deps.db,
      "SELECT place, tier, licence, licenceUntil, hostHotel FROM fx_point WHERE deleted = 0 ORDER BY tier <> 'full', place",
    )
      .all()
      .filter((row) => tier === undefined || row.tier === tier)
      .map((row) => this.#shown(row, now));
  }

  get(place: string, now: number): FxPoint | null {
    const row = cached<[string], Row>(
      this.#deps.db,
      'SELECT place, tier, licence, licenceUntil, hostHotel FROM fx_point WHERE place = ? AND deleted = 0',
    ).get(place);
    return row ? this.#shown(row, now) : null;
  }

  /** @throws AppError UNKNOWN_PLACE */
  save(command: Command, { place, tier, licence, licenceUntil, hostHotel }: Row): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      for (const code of [place, hostHotel]) if (code !== null) assertPlace(db, code);
      const text = licence?.trim() ?? '';
      const fields = { tier, licence: text === '' ? null : text, licenceUntil, hostHotel };
      return { changes: [{ entity: 'fx_point', op: 'put', row: rowKey([place]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_FX_POINT */
  setCurrency(command: Command, place: string, currency: string, offered: boolean): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertPoint(db, place);
      const row = rowKey([place, currency]);
      return {
        changes: [
          offered
            ? { entity: 'fx_point_currency', op: 'put', row, fields: {} }
            : { entity: 'fx_point_currency', op: 'delete', row },
        ],
        result: null,
      };
    });
  }

  /** The place offers no exchange any more; what was recorded stays in the log. @throws AppError UNKNOWN_FX_POINT */
  remove(command: Command, place: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertPoint(db, place);
      return { changes: [{ entity: 'fx_point', op: 'delete', row: rowKey([place]) }], result: null };
    });
  }

  #shown(row: Row, now: number): FxPoint {
    const { db, places } = this.#deps;
    const at = places.get(row.place);
    const host = row.hostHotel === null ? undefined : places.get(row.hostHotel);
    return {
      ...row,
      name: at?.name ?? row.place,
      nameEn: at?.nameEn ?? null,
      licenceState: licenceState(row, now),
      hostName: host?.name ?? row.hostHotel,
      hostNameEn: host?.nameEn ?? null,
      currencies: cached<[string], string>(
        db,
        'SELECT currency FROM fx_point_currency WHERE place = ? AND deleted = 0 ORDER BY currency',
      )
        .pluck()
        .all(row.place) as string[],
      openNow: this.#openNow(row.place, now),
    };
  }

  #openNow(place: string, now: number): boolean | null {
    const { db, zone } = this.#deps;
    const weekly = cached<[string], WeeklySpan>(
      db,
      'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
    ).all(place);
    const exceptions = cached<[string], DatedException>(
      db,
      'SELECT date, opens, closes FROM opening_exception WHERE place = ? AND deleted = 0',
    ).all(place);
    return weekly.length + exceptions.length === 0 ? null : isOpenAt(weekly, exceptions, now, zone());
  }
}

function licenceState({ licence, licenceUntil }: Row, now: number): FxPoint['licenceState'] {
  if (licence === null) return 'missing';
  if (licenceUntil === null) return 'valid';
  if (licenceUntil <= now) return 'expired';
  return licenceUntil - now <= EXPIRES_SOON_MS ? 'expiring' : 'valid';
}

function assertPlace(db: ReadDb, place: string): void {
  if (!cached(db, 'SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place))
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

function assertPoint(db: ReadDb, place: string): void {
  if (!cached(db, 'SELECT 1 FROM fx_point WHERE place = ? AND deleted = 0').get(place))
    throw new AppError(
      'UNKNOWN_FX_POINT',
      `${place} is not recorded as a place that changes currency. Nothing was changed.`,
      {
        place,
      },
    );
}
