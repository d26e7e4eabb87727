import { AppError } from '../../kernel/app-error.ts';
import { headerKeys } from './normalise.ts';
import { fieldsOf, type ImportKind, requiredFields } from './kinds.ts';
import type { ImportConstants, ImportMapping } from './types.ts';

/**
 * Turns "field → header as the file spells it" into column indexes. A header may also be given without regard to case,
 * width and punctuation, or as a column letter ("C"). Throws AppError UNKNOWN_FIELD, UNKNOWN_COLUMN or AMBIGUOUS_COLUMN.
 */
export function resolveMapping(
  kind: ImportKind,
  named: Readonly<Record<string, string>>,
  headers: readonly string[],
): ImportMapping {
  const mapping: Record<string, number> = {};
  for (const [field, header] of Object.entries(named)) mapping[fieldOf(kind, field)] = columnOf(header, headers);
  return mapping;
}

/** The field of that name. Throws AppError UNKNOWN_FIELD. */
export function fieldOf(kind: ImportKind, name: string): string {
  const fields = fieldsOf(kind);
  if (fields.includes(name)) return name;
  throw new AppError('UNKNOWN_FIELD', `"${name}" is not a field of ${kind}. Fields: ${fields.join(', ')}.`, {
    field: name,
    fields: [...fields],
  });
}

function columnOf(header: string, headers: readonly string[]): number {
  const wanted = headerKeys(header).full;
  const tests: readonly ((known: string) => boolean)[] = [
    (known) => known === header,
    (known) => wanted !== '' && headerKeys(known).full === wanted,
  ];
  for (const test of tests) {
    const columns = headers.flatMap((known, column) => (test(known) ? [column] : []));
    if (columns.length > 1) throw ambiguous(header, columns);
    if (columns[0] !== undefined) return columns[0];
  }
  if (/^[A-Z]{1,3}$/.test(header)) {
    const column = [...header].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    if (column < headers.length) return column;
  }
  const known = headers.filter((name) => name !== '');
  throw new AppError('UNKNOWN_COLUMN', `The file has no column "${header}". It has: ${known.join(', ')}.`, {
    column: header,
    headers: known,
  });
}

function ambiguous(header: string, columns: readonly number[]): AppError {
  const letters = columns.map(columnLetter);
  const message = `The file has ${columns.length} columns named "${header}". Name one by its letter: ${letters.join(', ')}.`;
  return new AppError('AMBIGUOUS_COLUMN', message, { column: header, letters });
}

/** Letter of a column as a spreadsheet shows it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}

/** Throws AppError MAPPING_INCOMPLETE when a required field has neither a column nor a constant. */
export function requireFields(kind: ImportKind, mapping: ImportMapping, constants: ImportConstants): void {
  const missing = requiredFields(kind).filter(
    (field) => mapping[field] === undefined && constants[field] === undefined,
  );
  if (missing.length === 0) return;
  const message = `Nothing was imported: say which column holds ${missing.join(', ')}, or set a constant for it.`;
  throw new AppError('MAPPING_INCOMPLETE', message, { kind, missing });
}
