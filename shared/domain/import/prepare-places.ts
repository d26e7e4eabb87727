import { AppError } from '../../kernel/app-error.ts';
import { coerceCode, coerceNote, coercePlaceType, coerceText } from './coerce.ts';
import { checkPosition, coerceDegrees, coerceLonLat, type Position } from './coerce-coordinates.ts';
import type { Coerced } from './coerced.ts';
import { fieldReader, rejection, take } from './field-reader.ts';
import { coerceOpeningHours } from './opening-hours.ts';
import { TEXT_LIMITS } from './text-limits.ts';
import type {
  Cell,
  ImportConstants,
  ImportMapping,
  ImportOptions,
  PlaceRecord,
  PrepareRow,
  Rejection,
} from './types.ts';

/** Builds the function that turns one row into a place. Throws AppError MAPPING_INCOMPLETE for half a position. */
export function placePreparer(
  mapping: ImportMapping,
  constants: ImportConstants,
  options: ImportOptions,
): PrepareRow<PlaceRecord> {
  const source = { mapping, constants, headers: options.headers };
  const code = fieldReader('code', source, (cell) => coerceCode(cell, TEXT_LIMITS.code), { required: true });
  const name = fieldReader('name', source, (cell) => coerceText(cell, TEXT_LIMITS.name), { required: true });
  const type = fieldReader('type', source, coercePlaceType, { required: true });
  const nameEn = fieldReader('nameEn', source, (cell) => coerceText(cell, TEXT_LIMITS.nameEn));
  const organisation = fieldReader('organisation', source, (cell) => coerceCode(cell, TEXT_LIMITS.organisation));
  const address = fieldReader('address', source, (cell) => coerceText(cell, TEXT_LIMITS.address));
  const phone = fieldReader('phone', source, (cell) => coerceCode(cell, TEXT_LIMITS.phone));
  const contactPost = fieldReader('contactPost', source, (cell) => coerceText(cell, TEXT_LIMITS.contactPost));
  const openingHours = fieldReader('openingHours', source, coerceOpeningHours);
  const note = fieldReader('note', source, (cell) => coerceNote(cell, TEXT_LIMITS.note), { repeats: false });
  const position = positionReader(mapping, source, options);
  const firstRows = new Map<string, number>();

  return (row, cells) => {
    const bad: Rejection[] = [];
    const id = take(code, row, cells, bad);
    const record = {
      name: take(name, row, cells, bad),
      type: take(type, row, cells, bad),
      nameEn: take(nameEn, row, cells, bad),
      organisation: take(organisation, row, cells, bad),
      address: take(address, row, cells, bad),
      phone: take(phone, row, cells, bad),
      contactPost: take(contactPost, row, cells, bad),
      position: position(row, cells, bad),
      openingHours: take(openingHours, row, cells, bad),
      note: take(note, row, cells, bad),
    };
    const firstRow = typeof id === 'string' ? firstRows.get(id) : undefined;
    if (firstRow !== undefined && typeof id === 'string') {
      bad.push(rejection(code, row, 'DUPLICATE_IN_FILE', { text: id, firstRow }));
    }
    const { name: called, type: kind } = record;
    if (bad.length > 0 || typeof id !== 'string' || typeof called !== 'string' || typeof kind !== 'string') {
      return { row, rejected: bad };
    }
    // Only a row that goes in takes the code: a broken first row must not shut out a good second one.
    firstRows.set(id, row);
    return { row, record: { ...record, code: id, name: called, type: kind } };
  };
}

type Source = Parameters<typeof fieldReader>[1];
type PositionReader = (row: number, cells: readonly Cell[], bad: Rejection[]) => Position | null | undefined;

function positionReader(mapping: ImportMapping, source: Source, options: ImportOptions): PositionReader {
  const lon = fieldReader('lon', source, coerceDegrees);
  const lat = fieldReader('lat', source, coerceDegrees);
  const lonlat = fieldReader('lonlat', source, coerceLonLat);
  if (given(lon) !== given(lat)) {
    const missing = given(lon) ? 'lat' : 'lon';
    const message = `Nothing was imported: a position needs both columns; say which one holds ${missing}.`;
    throw new AppError('MAPPING_INCOMPLETE', message, { kind: 'places', missing: [missing] });
  }
  if (!given(lon) && mapping['lonlat'] === undefined) return () => undefined;

  return (row, cells, bad) => {
    const before = bad.length;
    const pair = take(lonlat, row, cells, bad);
    const [x, y] = [take(lon, row, cells, bad), take(lat, row, cells, bad)];
    const some = pair !== null && pair !== undefined ? true : (x ?? y ?? null) !== null;
    if ((some || bad.length > before) && options.datum === undefined) throw datumRequired(row);
    if (bad.length > before) return undefined;
    if (x === undefined || y === undefined || (x === null && y === null)) return pair ?? null;
    const checked: Coerced<Position> = checkPosition(x, y);
    if (checked.ok) return checked.value;
    // The cell to mend: the empty one of a pair, else the one out of its range.
    const wrong = x === null || (y !== null && Math.abs(y) <= 90 && checked.code === 'BAD_COORDINATES') ? lon : lat;
    bad.push(rejection(wrong, row, checked.code, checked.params));
    return undefined;
  };
}

function given(reader: { readonly column: number; readonly constant: unknown }): boolean {
  return reader.column >= 0 || reader.constant !== undefined;
}

function datumRequired(row: number): AppError {
  return new AppError(
    'DATUM_REQUIRED',
    'Nothing was imported: the file has coordinates, so say which datum they are in: wgs84, gcj02 or bd09.',
    { row, allowed: ['wgs84', 'gcj02', 'bd09'] },
  );
}
