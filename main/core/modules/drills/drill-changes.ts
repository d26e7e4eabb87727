import { createHash } from 'node:crypto';
import type { DrillInject, DrillObjective } from '../../../../shared/contract/drills/scenario.ts';
import type { Change, Fields, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { DrillRole } from '../../../../shared/domain/drills/drill.ts';
import type { ExerciseRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type Party = { readonly role: DrillRole; readonly post: string };

/** Id of what a command makes; the same command and position always give the same one. */
export function madeId(prefix: string, commandId: string, position = 0): string {
  return `${prefix}-${createHash('sha256').update(`${commandId} ${prefix} ${position}`).digest('hex').slice(0, 16)}`;
}

export const putDrill = (id: string, fields: Fields): RowChange => ({
  entity: 'drill',
  op: 'put',
  row: rowKey([id]),
  fields,
});

/** What is kept of the exercise of a drill. */
/** `data` is the hash under which what was done in the exercise is kept. */
export const putRecord = (drill: string, record: ExerciseRecord, data: string): RowChange => ({
  entity: 'exercise_record',
  op: 'put',
  row: rowKey([drill]),
  fields: { record: JSON.stringify({ ...record, data }) },
});

export function nextNumber(db: ReadDb): number {
  return (db.prepare('SELECT coalesce(max(number), 0) FROM drill').pluck().get() as number) + 1;
}

/** @throws AppError UNKNOWN_PLACE */
export function assertPlaces(db: ReadDb, places: readonly string[]): void {
  for (const place of places)
    if (!cached<[string], number>(db, 'SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(place))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
}

/** @throws AppError UNKNOWN_OBJECTIVE */
export function assertObjective(db: ReadDb, drill: string, objective: number): void {
  const known = cached<[string, number], number>(
    db,
    'SELECT 1 FROM drill_objective WHERE drill = ? AND ord = ? AND deleted = 0',
  ).get(drill, objective);
  if (known === undefined)
    throw new AppError('UNKNOWN_OBJECTIVE', 'The drill has no such objective. Nothing was recorded.', { objective });
}

/** Rows that make `table`'s part of a drill exactly `keys`: what is there and not wanted is deleted. */
function replaced(db: ReadDb, entity: string, drill: string, columns: string, puts: readonly RowChange[]): Change[] {
  const wanted = new Set(puts.map(({ row }) => row));
  const known = db
    .prepare<[string], Record<string, string | number>>(
      `SELECT ${columns} FROM ${entity} WHERE drill = ? AND deleted = 0`,
    )
    .all(drill)
    .map((row) => rowKey([drill, ...Object.values(row).map(String)]));
  const gone = known.filter((row) => !wanted.has(row));
  return [...puts, ...gone.map((row): RowChange => ({ entity, op: 'delete', row }))];
}

export function placeChanges(db: ReadDb, drill: string, places: readonly string[]): Change[] {
  const puts = [...new Set(places)].map((place): RowChange => ({
    entity: 'drill_place',
    op: 'put',
    row: rowKey([drill, place]),
    fields: {},
  }));
  return replaced(db, 'drill_place', drill, 'place', puts);
}

export function partyChanges(db: ReadDb, drill: string, parties: readonly Party[]): Change[] {
  const puts = parties.map(({ role, post }): RowChange => ({
    entity: 'drill_party',
    op: 'put',
    row: rowKey([drill, role, post]),
    fields: {},
  }));
  return replaced(db, 'drill_party', drill, 'role, post', puts);
}

/** `times` are minutes that objectives took, by their place from 0. */
export function objectiveChanges(
  db: ReadDb,
  drill: string,
  objectives: readonly DrillObjective[],
  times: ReadonlyMap<number, number> = new Map(),
): Change[] {
  const puts = objectives.map((objective, ord): RowChange => ({
    entity: 'drill_objective',
    op: 'put',
    row: rowKey([drill, String(ord)]),
    fields: { ...objective, actualMinutes: times.get(ord) ?? null },
  }));
  return replaced(db, 'drill_objective', drill, 'ord', puts);
}

export function injectChanges(db: ReadDb, drill: string, injects: readonly DrillInject[]): Change[] {
  const puts = injects
    .toSorted((a, b) => a.offsetMinutes - b.offsetMinutes)
    .map(({ to, toEn, ...fields }, ord): RowChange => ({
      entity: 'drill_inject',
      op: 'put',
      row: rowKey([drill, String(ord)]),
      fields: { ...fields, toPost: to, toPostEn: toEn },
    }));
  return replaced(db, 'drill_inject', drill, 'ord', puts);
}
