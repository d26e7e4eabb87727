import { zoneOffset } from '../../kernel/zone-time.ts';
import { type ImportKind, IMPORT_KINDS } from './kinds.ts';
import type { ImportKindDefinition } from './kind-definition.ts';
import { recordPreparer } from './prepare-records.ts';
import { requireFields } from './resolve-mapping.ts';
import type {
  Cell,
  ImportConstants,
  ImportMapping,
  ImportOptions,
  PreparedRow,
  PrepareRow,
  RecordOf,
  SheetRow,
} from './types.ts';

/**
 * Turns rows of a file into typed records or rejections, in order; blank rows are left out. A row with the key of a row
 * that was good (a place's code; place × item) is rejected as DUPLICATE_IN_FILE. Positions are checked and
 * kept in the file's datum. Refusals of the whole file are thrown as AppError: at once MAPPING_INCOMPLETE, ZONE_INVALID
 * and the problem of a constant; while running DATUM_REQUIRED, at the first row with a coordinate.
 */
export function prepareRows<K extends ImportKind>(
  kind: K,
  mapping: ImportMapping,
  constants: ImportConstants,
  options: ImportOptions,
  rows: Iterable<SheetRow>,
): Generator<PreparedRow<RecordOf<K>>, void, undefined> {
  return prepareAll(rowPreparer(kind, mapping, constants, options), rows);
}

/** The same for callers that get rows in pieces: remembers what it has seen from call to call. */
export function rowPreparer<K extends ImportKind>(
  kind: K,
  mapping: ImportMapping,
  constants: ImportConstants,
  options: ImportOptions,
): PrepareRow<RecordOf<K>> {
  zoneOffset(0, options.zone);
  requireFields(kind, mapping, constants);
  const definition: ImportKindDefinition = IMPORT_KINDS[kind];
  const prepare =
    definition.prepare?.(mapping, constants, options) ?? recordPreparer(definition, mapping, constants, options);
  // Which record a kind has is a matter of its definition; TypeScript cannot follow it through the registry.
  return prepare as PrepareRow<RecordOf<K>>;
}

function* prepareAll<K extends ImportKind>(
  prepare: PrepareRow<RecordOf<K>>,
  rows: Iterable<SheetRow>,
): Generator<PreparedRow<RecordOf<K>>, void, undefined> {
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
