import { coerceCode, coerceNote, coerceStatus, coerceText } from './coerce.ts';
import { coerceDateTime } from './coerce-date.ts';
import { type Coerced, refuse } from './coerced.ts';
import { fieldReader, rejection, take } from './field-reader.ts';
import type { ProblemCode } from './problems.ts';
import { TEXT_LIMITS } from './text-limits.ts';
import type {
  Cell,
  ImportConstants,
  ImportMapping,
  ImportOptions,
  PrepareRow,
  ReadinessRecord,
  Rejection,
} from './types.ts';

const NONE: Rejection[] = [];

/** Builds the function that turns one row into a readiness state. */
export function readinessPreparer(
  mapping: ImportMapping,
  constants: ImportConstants,
  options: ImportOptions,
): PrepareRow<ReadinessRecord> {
  const { zone } = options;
  const source = { mapping, constants, headers: options.headers };
  const placeCode = (cell: Cell) => resolved(coerceCode(cell, TEXT_LIMITS.code), options.resolvePlace, 'UNKNOWN_PLACE');
  const itemCode = (cell: Cell) => resolved(coerceText(cell, TEXT_LIMITS.name), options.resolveItem, 'UNKNOWN_ITEM');
  const place = fieldReader('place', source, placeCode, { required: true });
  const item = fieldReader('item', source, itemCode, { required: true });
  const status = fieldReader('status', source, coerceStatus, { required: true });
  const observedAt = fieldReader('observedAt', source, (cell) => coerceDateTime(cell, zone));
  const note = fieldReader('note', source, (cell) => coerceNote(cell, TEXT_LIMITS.note), { repeats: false });
  const owner = fieldReader('owner', source, (cell) => coerceText(cell, TEXT_LIMITS.owner));
  const due = fieldReader('due', source, (cell) => coerceDateTime(cell, zone, true));

  // Two levels, because making one key per row of a file of 200,000 costs more than all the checks together.
  const seen = new Map<string, Map<string, number>>();
  let bad: Rejection[] = [];

  return (row, cells) => {
    const where = take(place, row, cells, bad);
    const what = take(item, row, cells, bad);
    const how = take(status, row, cells, bad);
    const at = take(observedAt, row, cells, bad);
    const text = take(note, row, cells, bad);
    const who = take(owner, row, cells, bad);
    const by = take(due, row, cells, bad);
    let items: Map<string, number> | undefined;
    if (typeof where === 'string' && typeof what === 'string') {
      items = seen.get(where);
      if (items === undefined) seen.set(where, (items = new Map()));
      const firstRow = items.get(what);
      if (firstRow !== undefined) {
        bad.push(rejection(place, row, 'DUPLICATE_IN_FILE', { text: `${where} × ${what}`, firstRow }));
      }
    }
    if (bad.length > 0 || typeof where !== 'string' || typeof what !== 'string' || typeof how !== 'string') {
      const rejected = bad;
      bad = [];
      return { row, rejected: rejected.length > 0 ? rejected : NONE };
    }
    items?.set(what, row);
    return {
      row,
      record: { place: where, item: what, status: how, observedAt: at, note: text, owner: who, due: by },
    };
  };
}

function resolved(
  read: Coerced<string>,
  resolve: ((text: string) => string | undefined) | undefined,
  unknown: ProblemCode,
): Coerced<string> {
  if (resolve === undefined || !read.ok || read.value === null) return read;
  const code = resolve(read.value);
  return code === undefined ? refuse(unknown, read.value) : { ok: true, value: code };
}
