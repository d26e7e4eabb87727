import type { z } from 'zod';
import type {
  OpeningException,
  OpeningSpan,
  Organisation,
  placesContract,
} from '../../../../shared/contract/places.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES } from '../../store/entities.ts';
import { toWgs84, type Datum } from './datum.ts';
import { leftBehind } from './left-behind.ts';
import type { PlaceIndex } from './place-index.ts';

type CreateInput = z.infer<NonNullable<(typeof placesContract.create)['~orpc']['inputSchema']>>;
type UpdateInput = z.infer<NonNullable<(typeof placesContract.update)['~orpc']['inputSchema']>>;

/** A place that comes back under the code of a removed one starts from nothing: no field of the old one shines through. */
export const BLANK_PLACE: Readonly<Record<string, FieldValue>> = {
  ...Object.fromEntries(ENTITIES.place.fields.map((name) => [name, null])),
  accuracy: 'needs-location',
  sample: 0,
};

const TEXT_FIELDS = [
  'name',
  'nameEn',
  'type',
  'organisation',
  'address',
  'phone',
  'contactPost',
  'note',
  'serviceRing',
] as const;

export class PlaceCommands {
  readonly #bus: CommandBus;
  readonly #places: PlaceIndex;

  constructor(bus: CommandBus, places: PlaceIndex) {
    this.#bus = bus;
    this.#places = places;
  }

  /** A removed code starts blank again. @throws AppError PLACE_EXISTS, PLACE_MERGED, DATUM_REQUIRED, BAD_COORDINATES */
  create(command: Command, input: CreateInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      const { code } = input;
      if (this.#places.find(code)) {
        throw new AppError('PLACE_EXISTS', `There already is a place with the code ${code}. Nothing was changed.`, {
          place: code,
        });
      }
      const kept = this.#places.resolve(code);
      if (kept !== undefined) {
        const message = `${code} was merged into ${kept} and still finds it, so nothing was changed. Choose another code.`;
        throw new AppError('PLACE_MERGED', message, { place: code, kept });
      }
      const removed = db.prepare('SELECT 1 FROM place WHERE code = ?').get(code) !== undefined;
      const fields = { ...(removed && BLANK_PLACE), ...definedFields(input), ...creationPosition(input) };
      const left = removed ? leftBehind(db, code) : [];
      return { changes: [...left, { entity: 'place', op: 'put', row: rowKey([code]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_PLACE */
  update(command: Command, input: UpdateInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      this.#assertKnown(input.code);
      const fields = changedFields(db, input.code, definedFields(input));
      const changes: Change[] =
        Object.keys(fields).length > 0 ? [{ entity: 'place', op: 'put', row: rowKey([input.code]), fields }] : [];
      return { changes, result: null };
    });
  }

  /** Keeps the raw position with its datum and derives WGS-84. @throws AppError UNKNOWN_PLACE */
  locate(
    command: Command,
    input: { code: string; lon: number; lat: number; datum: Datum; accuracy: string },
  ): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertKnown(input.code);
      const fields = positionFields(input, input.datum, input.accuracy);
      return { changes: [{ entity: 'place', op: 'put', row: rowKey([input.code]), fields }], result: null };
    });
  }

  /** Takes a place out of every list. Its records stay in the log and come back with undo. @throws AppError UNKNOWN_PLACE */
  remove(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertKnown(code);
      return { changes: [{ entity: 'place', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }

  /** Replaces the weekly hours span by span, so that spans that stay are not touched. @throws AppError UNKNOWN_PLACE, BAD_HOURS */
  setHours(command: Command, code: string, hours: readonly OpeningSpan[]): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      this.#assertKnown(code);
      assertHours(hours);
      const wanted = new Map(hours.map((span) => [rowKey([code, String(span.weekday), String(span.opens)]), span]));
      const present = db
        .prepare<[string], OpeningSpan>(
          'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0',
        )
        .all(code)
        .map((span) => [rowKey([code, String(span.weekday), String(span.opens)]), span] as const);
      const changes: Change[] = present
        .filter(([key]) => !wanted.has(key))
        .map(([row]) => ({ entity: 'opening_span', op: 'delete', row }));
      for (const [row, { closes }] of wanted) {
        if (!present.some(([key, span]) => key === row && span.closes === closes))
          changes.push({ entity: 'opening_span', op: 'put', row, fields: { closes } });
      }
      return { changes, result: null };
    });
  }

  /** @throws AppError UNKNOWN_PLACE, BAD_HOURS */
  setException(command: Command, code: string, { date, opens, closes, reason }: OpeningException): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertKnown(code);
      if ((opens === null) !== (closes === null) || (opens !== null && closes !== null && closes <= opens))
        throw badHours();
      return {
        changes: [
          { entity: 'opening_exception', op: 'put', row: rowKey([code, date]), fields: { opens, closes, reason } },
        ],
        result: null,
      };
    });
  }

  removeException(command: Command, code: string, date: string): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'opening_exception', op: 'delete', row: rowKey([code, date]) }],
      result: null,
    }));
  }

  /** @throws AppError ORGANISATION_CYCLE */
  saveOrganisation(command: Command, { code, ...fields }: Organisation): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertNoCycle(db, code, fields.parent);
      return { changes: [{ entity: 'organisation', op: 'put', row: rowKey([code]), fields }], result: null };
    });
  }

  #assertKnown(code: string): void {
    if (!this.#places.find(code))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}. Nothing was changed.`, {
        place: code,
      });
  }
}

/** Fields of a position as given in `datum`: raw kept, WGS-84 derived. */
export function positionFields(
  position: { lon: number; lat: number },
  datum: Datum,
  accuracy: string,
): Record<string, FieldValue> {
  const wgs84 = toWgs84(position, datum);
  return { lon: wgs84.lon, lat: wgs84.lat, rawLon: position.lon, rawLat: position.lat, datum, accuracy };
}

function creationPosition({ lon, lat, datum }: CreateInput): Record<string, FieldValue> {
  if (lon === undefined && lat === undefined) return { accuracy: 'needs-location' };
  if (lon === undefined || lat === undefined)
    throw new AppError('BAD_COORDINATES', 'A position needs both longitude and latitude. Nothing was changed.');
  if (datum === undefined)
    throw new AppError(
      'DATUM_REQUIRED',
      'Say in which datum the coordinates are: wgs84, gcj02 or bd09. Nothing was changed.',
    );
  return positionFields({ lon, lat }, datum, 'surveyed');
}

function definedFields(
  input: Partial<Record<(typeof TEXT_FIELDS)[number], FieldValue | undefined>>,
): Record<string, FieldValue> {
  return Object.fromEntries(
    TEXT_FIELDS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name] === '' ? null : input[name]]])),
  );
}

function changedFields(db: ReadDb, code: string, fields: Record<string, FieldValue>): Record<string, FieldValue> {
  const current =
    db.prepare<[string], Record<string, FieldValue>>('SELECT * FROM place WHERE code = ?').get(code) ?? {};
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => (current[name] ?? null) !== value));
}

function assertHours(hours: readonly OpeningSpan[]): void {
  for (const span of hours) {
    if (span.closes <= span.opens || span.closes - span.opens > 1440) throw badHours();
    if (
      hours.some(
        (other) =>
          other !== span && other.weekday === span.weekday && other.opens < span.closes && span.opens < other.closes,
      )
    )
      throw badHours();
  }
}

function badHours(): AppError {
  return new AppError(
    'BAD_HOURS',
    'Opening hours must end after they begin, last at most 24 hours and not overlap. Nothing was changed.',
  );
}

function assertNoCycle(db: ReadDb, code: string, parent: string | null): void {
  const parentOf = db
    .prepare<[string], string | null>('SELECT parent FROM organisation WHERE code = ? AND deleted = 0')
    .pluck();
  for (let next = parent, steps = 0; next !== null && steps < 100; steps += 1) {
    if (next === code)
      throw new AppError('ORGANISATION_CYCLE', 'An organisation cannot stand below itself. Nothing was changed.', {
        code,
        parent,
      });
    next = parentOf.get(next) ?? null;
  }
}
