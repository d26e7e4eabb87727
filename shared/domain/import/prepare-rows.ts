import { zoneOffset } from '../../kernel/zone-time.ts';
import { placePreparer } from './prepare-places.ts';
import { readinessPreparer } from './prepare-readiness.ts';
import { requireFields } from './resolve-mapping.ts';
import type {
  Cell,
  ImportConstants,
  ImportKind,
  ImportMapping,
  ImportOptions,
  PreparedRow,
  SheetRow,
} from './types.ts';

type Prepare<K extends ImportKind> = (row: number, cells: readonly Cell[]) => PreparedRow<K>;

const PREPARERS: {
  readonly [K in ImportKind]: (m: ImportMapping<K>, c: ImportConstants<K>, o: ImportOptions) => Prepare<K>;
} = { places: placePreparer, readiness: readinessPreparer };

/**
 * Turns rows of a file into typed records or rejections, in order; blank rows are left out. A place (code) or a state
 * (place × item) that occurs again after a row that was good is rejected as DUPLICATE_IN_FILE. Positions are checked and
 * kept in the file's datum. Refusals of the whole file are thrown as AppError: at once MAPPING_INCOMPLETE, ZONE_INVALID
 * and the problem of a constant; while running DATUM_REQUIRED, at the first row with a coordinate.
 */
export function prepareRows<K extends ImportKind>(
  kind: K,
  mapping: ImportMapping<K>,
  constants: ImportConstants<K>,
  options: ImportOptions,
  rows: Iterable<SheetRow>,
): Generator<PreparedRow<K>, void, undefined> {
  return prepareAll(rowPreparer(kind, mapping, constants, options), rows);
}

/** The same for callers that get rows in pieces: remembers what it has seen from call to call. */
export function rowPreparer<K extends ImportKind>(
  kind: K,
  mapping: ImportMapping<K>,
  constants: ImportConstants<K>,
  options: ImportOptions,
): Prepare<K> {
  zoneOffset(0, options.zone);
  requireFields(kind, mapping, constants);
  return PREPARERS[kind](mapping, constants, options);
}

function* prepareAll<K extends ImportKind>(
  prepare: Prepare<K>,
  rows: Iterable<SheetRow>,
): Generator<PreparedRow<K>, void, undefined> {
  for (const { row, cells } of rows) {
    if (!isBlankRow(cells)) yield prepare(row, cells);
  }
}

/** True when no cell holds anything but white space. */
export function isBlankRow(cells: readonly Cell[]): boolean {
  for (const cell of cells) {
    if (typeof cell === 'string' ? isInk(cell) : cell !== null) return false;
  }
  return true;
}

// Nearly every text starts with printable ASCII or a Chinese character, which saves making a trimmed copy.
function isInk(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || (first >= 0x4e00 && first <= 0x9fff) || text.trim() !== '';
}
