import type { DrillInject } from '../../../../shared/contract/drills/scenario.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { INJECT_MEDIA } from '../../../../shared/domain/drills/drill.ts';
import type { ImportRecord } from '../../../../shared/domain/import/index.ts';
import type { ReadDb } from '../../store/database.ts';
import { injectChanges } from '../drills/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

/** The rows of a drill take the place of the script it has, in the order of their minutes. One with the same script is left alone. */
export function planDrillScript(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const { db } = context;
  const planned = db.prepare<[string], number>(
    "SELECT 1 FROM drill WHERE id = ? AND stage = 'planned' AND deleted = 0",
  );
  const refused: RefusedRow[] = [];
  const scripts = new Map<string, DrillInject[]>();
  for (const [row, record] of rows) {
    const drill = String(record['drill']);
    if (!planned.get(drill)) {
      refused.push(context.refuse(row, 'drill', 'DRILL_NOT_PLANNED'));
      continue;
    }
    scripts.set(drill, [...(scripts.get(drill) ?? []), injectOf(record)]);
  }
  const changes: Change[] = [];
  let created = 0;
  let unchanged = 0;
  for (const [drill, injects] of scripts) {
    const script = injects.toSorted((a, b) => a.offsetMinutes - b.offsetMinutes);
    if (JSON.stringify(script) === JSON.stringify(scriptOf(db, drill))) unchanged += script.length;
    else {
      created += script.length;
      changes.push(...injectChanges(db, drill, script));
    }
  }
  return { changes, created, updated: 0, unchanged, refused };
}

function injectOf(record: ImportRecord): DrillInject {
  const text = (field: string): string | null => {
    const value = record[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    offsetMinutes: Number(record['offsetMinutes']),
    to: text('to') ?? '',
    toEn: text('toEn'),
    medium: INJECT_MEDIA.find((one) => one === record['medium']) ?? 'phone',
    content: text('content') ?? '',
    contentEn: text('contentEn'),
    expected: text('expected'),
    expectedEn: text('expectedEn'),
  };
}

function scriptOf(db: ReadDb, drill: string): DrillInject[] {
  return db
    .prepare<[string], DrillInject>(
      `SELECT offsetMinutes, toPost AS "to", toPostEn AS toEn, medium, content, contentEn, expected, expectedEn
       FROM drill_inject WHERE drill = ? AND deleted = 0 ORDER BY ord`,
    )
    .all(drill);
}
