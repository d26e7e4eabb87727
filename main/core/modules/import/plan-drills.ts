import { createHash } from 'node:crypto';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { DRILL_RESULTS, DRILL_TYPES } from '../../../../shared/domain/drills/drill.ts';
import type { ImportRecord } from '../../../../shared/domain/import/index.ts';
import { heldDrillChanges, madeId, newActionChange, nextNumber, readScenario } from '../drills/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const MINUTE_MS = 60_000;

/**
 * A drill is the one of its scenario that began at that instant under that title at those places; one that is here already is left
 * alone. Older ones are taken in first, so that numbers and the last test of an item follow the calendar.
 */
export function planDrills(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const { db, model, now, operator } = context;
  const known = db.prepare<[string], number>('SELECT 1 FROM drill WHERE id = ? AND deleted = 0');
  const first = nextNumber(db);
  const refused: RefusedRow[] = [];
  const made = new Map<string, Change[]>();
  for (const [row, record] of rows.toSorted((a, b) => Number(a[1]['heldAt']) - Number(b[1]['heldAt']))) {
    const heldAt = Number(record['heldAt']);
    const endedAt = heldAt + Number(record['minutes'] ?? 0) * MINUTE_MS;
    if (endedAt > now) {
      refused.push(context.refuse(row, 'heldAt', 'NOT_HELD_YET'));
      continue;
    }
    const scenario = readScenario(db, String(record['scenario']));
    const places = listOf(record['places']);
    const title = textOf(record['title']) ?? scenario.name;
    const key = createHash('sha256')
      .update(JSON.stringify([scenario.code, heldAt, title, places.toSorted()]))
      .digest('hex');
    const id = madeId('drill', key);
    if (known.get(id) || made.has(id)) continue;
    const { changes } = heldDrillChanges(
      db,
      model,
      { id, number: first + made.size, scenario, operator },
      {
        places,
        heldAt,
        endedAt,
        title,
        result: DRILL_RESULTS.find((one) => one === record['result']) ?? 'passed',
        type: DRILL_TYPES.find((one) => one === record['type']),
        failedItems: listOf(record['failedItems']),
        times: timesOf(record['times'], scenario.objectives.length),
        findings: textOf(record['findings']),
        strengths: textOf(record['strengths']),
      },
    );
    made.set(id, [...changes, ...actionsOf(record, places, id, key, context, endedAt)]);
  }
  return {
    changes: [...made.values()].flat(),
    created: made.size,
    updated: 0,
    unchanged: rows.length - made.size - refused.length,
    refused,
  };
}

function actionsOf(
  record: ImportRecord,
  places: readonly string[],
  drill: string,
  key: string,
  { db, operator }: PlanContext,
  raisedAt: number,
): Change[] {
  const text = textOf(record['action']);
  if (text === undefined) return [];
  const dueAt = typeof record['actionDue'] === 'number' ? record['actionDue'] : undefined;
  const item = listOf(record['failedItems'])[0] ?? null;
  return places.map((place, index) =>
    newActionChange(
      db,
      madeId('action', key, index),
      drill,
      { place, item, text, owner: textOf(record['actionOwner']) ?? null, dueAt, verification: null },
      operator,
      raisedAt,
    ),
  );
}

function timesOf(value: ImportRecord[string], objectives: number): { objective: number; minutes: number }[] {
  const minutes = Array.isArray(value) ? value : [];
  return minutes
    .slice(0, objectives)
    .flatMap((one, objective) => (/^\d+$/.test(String(one)) ? [{ objective, minutes: Number(one) }] : []));
}

const textOf = (value: ImportRecord[string]): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

const listOf = (value: ImportRecord[string]): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.map(String))] : [];
