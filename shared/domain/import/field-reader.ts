import { AppError } from '../../kernel/app-error.ts';
import type { Coerced } from './coerced.ts';
import { importProblemText, type ProblemCode, type ProblemParams } from './problems.ts';
import type { Cell, Rejection } from './types.ts';

/** Reads one field of every row: from its column, else from the constant. */
export type FieldReader<T> = {
  readonly field: string;
  readonly label: string;
  /** Column index, or -1 when the file has no such column. */
  readonly column: number;
  readonly constant: T | undefined;
  readonly required: boolean;
  readonly coerce: (cell: Cell) => Coerced<T>;
};

type Source = {
  readonly mapping: Readonly<Record<string, number | undefined>>;
  readonly constants: Readonly<Record<string, string | undefined>>;
  readonly headers: readonly string[] | undefined;
};

const REMEMBERED = 20_000;

/**
 * Most columns repeat themselves (statuses, dates, codes), so what became of a cell is remembered, up to a bound; give
 * `repeats` false for free text. Throws AppError with the problem's code when the constant itself is not valid.
 */
export function fieldReader<T>(
  field: string,
  source: Source,
  coerce: (cell: Cell) => Coerced<T>,
  { required = false, repeats = true }: { readonly required?: boolean; readonly repeats?: boolean } = {},
): FieldReader<T> {
  const column = source.mapping[field] ?? -1;
  const label = (column < 0 ? undefined : source.headers?.[column]) ?? '';
  return {
    field,
    label: label === '' ? field : label,
    column,
    constant: constantOf(field, source.constants[field], coerce),
    required,
    coerce: repeats ? remembered(coerce) : coerce,
  };
}

/** The field's value in a row: undefined when the file has no such column, null when blank; problems are added to `bad`. */
export function take<T>(
  reader: FieldReader<T>,
  row: number,
  cells: readonly Cell[],
  bad: Rejection[],
): T | null | undefined {
  if (reader.column < 0) return reader.constant;
  const cell = cells[reader.column] ?? null;
  if (cell !== null && cell !== '') {
    const read = reader.coerce(cell);
    if (!read.ok) {
      bad.push(rejection(reader, row, read.code, read.params));
      return undefined;
    }
    if (read.value !== null) return read.value;
  }
  if (reader.constant !== undefined) return reader.constant;
  if (reader.required) bad.push(rejection(reader, row, 'MISSING_REQUIRED', {}));
  return null;
}

export function rejection(
  reader: Pick<FieldReader<unknown>, 'field' | 'label'>,
  row: number,
  code: ProblemCode,
  params: ProblemParams,
): Rejection {
  return {
    row,
    column: reader.label,
    field: reader.field,
    code,
    message: importProblemText(code, params, 'en'),
    params,
  };
}

function constantOf<T>(field: string, text: string | undefined, coerce: (cell: Cell) => Coerced<T>): T | undefined {
  if (text === undefined) return undefined;
  const read = coerce(text);
  if (read.ok) return read.value ?? undefined;
  const message = `Nothing was imported: the constant for ${field} is not valid. ${importProblemText(read.code, read.params, 'en')}`;
  throw new AppError(read.code, message, { field, ...read.params });
}

function remembered<T>(coerce: (cell: Cell) => Coerced<T>): (cell: Cell) => Coerced<T> {
  const known = new Map<Cell, Coerced<T>>();
  let lastCell: Cell = null;
  let last: Coerced<T> | undefined;
  return (cell) => {
    if (last !== undefined && cell === lastCell) return last;
    let read = known.get(cell);
    if (read === undefined) {
      read = coerce(cell);
      if (known.size < REMEMBERED) known.set(cell, read);
    }
    lastCell = cell;
    last = read;
    return read;
  };
}
