import { type FieldReader, fieldReader, rejection, take } from './field-reader.ts';
import { type ImportKindDefinition, isProblem } from './kind-definition.ts';
import type {
  ImportConstants,
  ImportMapping,
  ImportOptions,
  ImportRecord,
  ImportValue,
  PrepareRow,
  Rejection,
} from './types.ts';

/** Builds the function that turns one row of a kind without a record of its own into its fields by name. */
export function recordPreparer(
  definition: ImportKindDefinition,
  mapping: ImportMapping,
  constants: ImportConstants,
  options: ImportOptions,
): PrepareRow<ImportRecord> {
  const source = { mapping, constants, headers: options.headers };
  const readers = Object.entries(definition.fields).map(([field, { type, required }]) =>
    fieldReader(field, source, type.coerce(options), { required: required ?? false, repeats: type.free !== true }),
  );
  const byField = new Map(readers.map((reader) => [reader.field, reader]));
  const keyReaders = definition.key.flatMap((field) => byField.get(field) ?? []);
  const firstRows = new Map<string, number>();

  return (row, cells) => {
    const bad: Rejection[] = [];
    const read: Record<string, ImportValue | null | undefined> = {};
    for (const reader of readers) read[reader.field] = take(reader, row, cells, bad);
    if (bad.length > 0) return { row, rejected: bad };
    const refined = definition.refine?.(read) ?? read;
    if (isProblem(refined)) {
      return { row, rejected: [rejection(labelOf(byField, refined.field), row, refined.code, refined.params)] };
    }
    const [first] = keyReaders;
    if (first === undefined) return { row, record: refined };
    const parts = definition.key.map((field) => String(refined[field] ?? ''));
    const key = JSON.stringify(parts);
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) {
      const params = { text: parts.join(' × '), firstRow };
      return { row, rejected: [rejection(first, row, 'DUPLICATE_IN_FILE', params)] };
    }
    // Only a row that goes in takes the key: a broken first row must not shut out a good second one.
    firstRows.set(key, row);
    return { row, record: refined };
  };
}

type Label = Pick<FieldReader<unknown>, 'field' | 'label'>;

function labelOf(readers: ReadonlyMap<string, Label>, field: string): Label {
  return readers.get(field) ?? { field, label: field };
}
