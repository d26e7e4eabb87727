import type { FieldValue, RowChange } from './change.ts';

/**
 * Merge rules between workstations, as pure functions on values that form a join semilattice: every merge is
 * commutative, associative and idempotent, so the order in which logs meet does not matter.
 */

/** Where and when a value was set: HLC text and device id; together they are unique and totally ordered. */
export type Stamp = { readonly hlc: string; readonly device: string };

/** A scalar register: the last writer wins; every value that lost stays as a visible conflict. */
export type Register = { readonly value: FieldValue; readonly stamp: Stamp };

/** One row as the merge sees it: a register per field and the stamp of its tombstone, if any. */
export type MergedRow = { readonly fields: Readonly<Record<string, Register>>; readonly deleted: Stamp | null };

export const EMPTY_ROW: MergedRow = { fields: {}, deleted: null };

/** Later stamp last; equal only when it is the same write. */
export function compareStamp(a: Stamp, b: Stamp): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return 0;
}

export function mergeRegister(a: Register, b: Register): Register {
  const order = compareStamp(a.stamp, b.stamp);
  if (order !== 0) return order > 0 ? a : b;
  // The same stamp with two values cannot come from honest devices; pick one by value so that all replicas agree.
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

export function mergeRow(a: MergedRow, b: MergedRow): MergedRow {
  const fields: Record<string, Register> = { ...a.fields };
  for (const [name, register] of Object.entries(b.fields)) {
    const mine = fields[name];
    fields[name] = mine ? mergeRegister(mine, register) : register;
  }
  return { fields, deleted: laterStamp(a.deleted, b.deleted) };
}

/** A row is alive when a field was written after its last deletion: a later put revives, an earlier one does not. */
export function isAlive(row: MergedRow): boolean {
  if (!row.deleted) return Object.keys(row.fields).length > 0;
  const { deleted } = row;
  return Object.values(row.fields).some((register) => compareStamp(register.stamp, deleted) > 0);
}

/** Every put also says that the row is there: a member of a set has no other field, and a later put must revive it. */
const PRESENT = '';

/** One change as the row state it contributes. */
export function rowOf(change: RowChange, stamp: Stamp): MergedRow {
  if (change.op === 'delete') return { fields: {}, deleted: stamp };
  const fields = { ...change.fields, [PRESENT]: 1 };
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, stamp }])),
    deleted: null,
  };
}

/** Fields whose concurrent values differ: what the winner overrode, for a person to see. */
export type FieldConflict = { readonly field: string; readonly kept: Register; readonly lost: Register };

export function conflictsBetween(a: MergedRow, b: MergedRow): FieldConflict[] {
  const conflicts: FieldConflict[] = [];
  for (const [field, left] of Object.entries(a.fields)) {
    const right = b.fields[field];
    if (!right || left.stamp.device === right.stamp.device || left.value === right.value) continue;
    const kept = mergeRegister(left, right);
    conflicts.push({ field, kept, lost: kept === left ? right : left });
  }
  return conflicts;
}

/** Append-only collections (log entries, observations, approvals) merge by union of ids. */
export function mergeAppendOnly<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...a, ...[...b].filter(([id]) => !a.has(id))].toSorted(([x], [y]) => (x < y ? -1 : 1)));
}

function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (!a || !b) return a ?? b;
  return compareStamp(a, b) >= 0 ? a : b;
}
