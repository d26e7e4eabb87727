import type { FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EntityName } from '../../store/entities.ts';
import { cached } from '../../store/statements.ts';
import { PLACE_TABLES, rowKeyOf, rowsNaming, type PlaceTable, type TableRow } from './place-columns.ts';

/** What becomes of the rows of one table: how many go over, how many of those replace an older one, how many stay behind. */
export type MergeLine = {
  readonly entity: EntityName;
  readonly moved: number;
  readonly replaced: number;
  readonly dropped: number;
};

export type MergePlan = {
  readonly changes: readonly RowChange[];
  readonly lines: readonly MergeLine[];
  /** Fields of the kept place that were blank and are taken from the removed one. */
  readonly filled: readonly string[];
};

type Outcome = 'moved' | 'replaced' | 'dropped';

/** Of two records of the same thing the one seen last counts; in other tables what the kept place says counts. */
const NEWEST: { readonly [E in EntityName]?: string } = {
  readiness_state: 'observedAt',
  readiness_test: 'testedAt',
  checklist_result: 'observedAt',
  inspection: 'doneAt',
  opening_gate: 'decidedAt',
};
/** Who answers for it and by when are no part of the evidence. */
const NOT_EVIDENCE: ReadonlySet<string> = new Set(['owner', 'due']);
/** Judged anew by the records that are there then. */
const DERIVED: ReadonlySet<EntityName> = new Set<EntityName>(['readiness_verdict']);
/** Two sets of these do not mix: spans of two opening hours would overlap. */
const WHOLE: ReadonlySet<EntityName> = new Set<EntityName>(['opening_span']);

const FILLED = ['nameEn', 'organisation', 'address', 'phone', 'contactPost', 'note', 'serviceRing'] as const;
const POSITION = ['lon', 'lat', 'rawLon', 'rawLat', 'datum', 'accuracy'] as const;

/**
 * What merging `remove` into `keep` (both living places) changes. Everything recorded for the one goes to the other; where both
 * have a record of the same thing the newer evidence counts, else what the kept place says, its blanks filled. The
 * removed place keeps its history and leads to the kept one.
 */
export function planMerge(db: ReadDb, keep: string, remove: string, reason: string): MergePlan {
  const changes: RowChange[] = [];
  const lines: MergeLine[] = [];
  for (const table of PLACE_TABLES) {
    const counts = { moved: 0, replaced: 0, dropped: 0 };
    const rows = rowsNaming(db, table, remove);
    const stay = WHOLE.has(table.entity) && rowsNaming(db, table, keep).length > 0;
    for (const row of rows) counts[carryOver(db, table, row, { keep, remove, stay }, changes)] += 1;
    if (rows.length > 0 && !DERIVED.has(table.entity)) lines.push({ entity: table.entity, ...counts });
  }
  const filled = filledFields(db, keep, remove);
  // The kept place is named in the change even if nothing is filled: whoever follows changes then looks at both.
  changes.push({ entity: 'place', op: 'put', row: rowKey([keep]), fields: { ...filled, mergedInto: null } });
  const told = { mergedInto: keep, closedReason: reason };
  changes.push({ entity: 'place', op: 'put', row: rowKey([remove]), fields: told });
  changes.push({ entity: 'place', op: 'delete', row: rowKey([remove]) });
  return { changes, lines, filled: Object.keys(filled) };
}

type Merge = { readonly keep: string; readonly remove: string; readonly stay: boolean };

function carryOver(db: ReadDb, table: PlaceTable, row: TableRow, merge: Merge, changes: RowChange[]): Outcome {
  const { entity, key, fields, inKey, inFields } = table;
  const renamed: Record<string, FieldValue> = { ...row };
  for (const column of [...inKey, ...inFields]) if (row[column] === merge.remove) renamed[column] = merge.keep;
  const [from, to] = [rowKeyOf(table, row), rowKeyOf(table, renamed)];
  if (from === to) {
    const put = Object.fromEntries(
      inFields.filter((column) => row[column] !== renamed[column]).map((column) => [column, renamed[column] ?? null]),
    );
    changes.push({ entity, op: 'put', row: from, fields: put });
    return 'moved';
  }
  changes.push({ entity, op: 'delete', row: from });
  // A place has no exclusion from itself.
  const itself = inKey.length > 1 && new Set(inKey.map((column) => renamed[column])).size === 1;
  if (DERIVED.has(entity) || merge.stay || itself) return 'dropped';
  const present = livingRow(db, entity, key, to);
  const all = Object.fromEntries(fields.map((field) => [field, renamed[field] ?? null]));
  if (present === undefined) {
    changes.push({ entity, op: 'put', row: to, fields: all });
    return 'moved';
  }
  const taken = combined(entity, present, all);
  if (Object.keys(taken).length === 0) return 'dropped';
  changes.push({ entity, op: 'put', row: to, fields: taken });
  return 'replaced';
}

/** The fields of the kept row that take the other's value. */
function combined(entity: EntityName, kept: TableRow, other: TableRow): Record<string, FieldValue> {
  const time = NEWEST[entity];
  const newer = time !== undefined && Number(other[time] ?? -Infinity) > Number(kept[time] ?? -Infinity);
  const takes = (field: string, value: FieldValue): boolean => {
    if (newer && !NOT_EVIDENCE.has(field)) return value !== kept[field];
    // Beside newer evidence of its own, nothing of the older may stand, such as its note.
    const mayFill = time === undefined || NOT_EVIDENCE.has(field);
    return mayFill && value !== null && (kept[field] ?? null) === null;
  };
  return Object.fromEntries(Object.entries(other).filter(([field, value]) => takes(field, value)));
}

function livingRow(db: ReadDb, entity: EntityName, key: readonly string[], row: string): TableRow | undefined {
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  return cached<string[], TableRow>(db, `SELECT * FROM ${entity} WHERE ${where} AND deleted = 0`).get(
    ...rowKeyParts(row),
  );
}

function filledFields(db: ReadDb, keep: string, remove: string): Record<string, FieldValue> {
  const read = cached<[string], TableRow>(db, 'SELECT * FROM place WHERE code = ?');
  const [kept, other] = [read.get(keep), read.get(remove)];
  if (!kept || !other) return {};
  const filled = Object.fromEntries(
    FILLED.flatMap((field) =>
      kept[field] === null && (other[field] ?? null) !== null ? [[field, other[field] ?? null] as const] : [],
    ),
  );
  if (kept['lon'] !== null || other['lon'] === null) return filled;
  return { ...filled, ...Object.fromEntries(POSITION.map((field) => [field, other[field] ?? null])) };
}
