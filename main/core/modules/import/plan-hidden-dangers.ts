import type { Change, Fields } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { DangerSeverity, DangerStage } from '../../../../shared/domain/dangers/danger.ts';
import { OBSERVED_TOLERANCE_MS } from '../../../../shared/domain/readiness/decide-set.ts';
import { dangerId, dangerRow, newDangerChange } from '../dangers/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

type Known = {
  id: string;
  stage: DangerStage;
  severity: DangerSeverity;
  item: string | null;
  assignedTo: string | null;
  dueAt: number | null;
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const instant = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/**
 * A danger is the one of its place with the same words, found at the same instant. A file brings it as far as "assigned": that it is fixed,
 * verified by someone else and struck off is done here, by two people. One that is past that is left alone.
 */
export function planHiddenDangers(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const find = context.db.prepare<[string, string, number], Known>(
    // One whose import was taken back comes again with the file.
    `SELECT id, stage, severity, item, assignedTo, dueAt FROM hidden_danger d
     WHERE place = ? AND title = ? AND foundAt = ? AND deleted = 0
       AND NOT (withdrawn IS 1 AND (SELECT kind FROM change WHERE seq = d.changedSeq) = 'changes.undo')`,
  );
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  const made = new Set<string>();
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const foundAt = Number(record['foundAt']);
    if (foundAt > context.now + OBSERVED_TOLERANCE_MS) {
      refused.push(context.refuse(row, 'foundAt', 'OBSERVED_IN_FUTURE'));
      continue;
    }
    const [place, title] = [String(record['place']), String(record['title'])];
    const known = find.get(place, title, foundAt);
    if (known) {
      const fields = differing(known, record, context.now);
      if (Object.keys(fields).length === 0) continue;
      updated += 1;
      changes.push({ entity: 'hidden_danger', op: 'put', row: rowKey([known.id]), fields });
      continue;
    }
    const id = dangerId(context.newId(), 0, (one) => made.has(one) || dangerRow(context.db, one) !== undefined);
    made.add(id);
    created += 1;
    changes.push(newDanger(id, record, context));
  }
  return { changes, created, updated, unchanged: rows.length - created - updated - refused.length, refused };
}

function newDanger(id: string, record: RecordRow[1], { now, operator }: PlanContext): Change {
  const change = newDangerChange(id, {
    place: String(record['place']),
    item: text(record['item']),
    title: String(record['title']),
    severity: record['severity'] === 'major' ? 'major' : 'general',
    foundAt: Number(record['foundAt']),
    foundBy: operator,
    source: { kind: 'import' },
    dueAt: instant(record['dueAt']) ?? undefined,
  });
  const assignedTo = text(record['assignedTo']);
  if (assignedTo === null || change.op !== 'put') return change;
  return { ...change, fields: { ...change.fields, stage: 'assigned', assignedTo, assignedAt: now } };
}

function differing(known: Known, record: RecordRow[1], now: number): Fields {
  if (known.stage !== 'found' && known.stage !== 'assigned') return {};
  const [assignedTo, dueAt, item] = [text(record['assignedTo']), instant(record['dueAt']), text(record['item'])];
  const severity = record['severity'] === 'major' || record['severity'] === 'general' ? record['severity'] : null;
  return {
    ...(severity !== null && severity !== known.severity ? { severity } : {}),
    ...(item !== null && item !== known.item ? { item } : {}),
    ...(dueAt !== null && dueAt !== known.dueAt ? { dueAt } : {}),
    ...(assignedTo !== null && assignedTo !== known.assignedTo
      ? { stage: 'assigned', assignedTo, assignedAt: now }
      : {}),
  };
}
