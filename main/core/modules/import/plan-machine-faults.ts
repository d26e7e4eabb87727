import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { OBSERVED_TOLERANCE_MS } from '../../../../shared/domain/readiness/decide-set.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

type FaultRow = {
  id: string;
  since: number;
  until: number | null;
  description: string | null;
  remedy: string | null;
};

/** A fault is the one of its machine that began at the same instant; a blank cell erases nothing of it. */
export function planMachineFaults(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const known = context.db.prepare<[string, number], FaultRow>(
    'SELECT id, since, until, description, remedy FROM machine_fault WHERE machine = ? AND since = ? AND deleted = 0',
  );
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const { machine, since, until, description, remedy } = record;
    const late = [since, until].findIndex((at) => typeof at === 'number' && at > context.now + OBSERVED_TOLERANCE_MS);
    if (late >= 0) {
      refused.push(context.refuse(row, late === 0 ? 'since' : 'until', 'OBSERVED_IN_FUTURE'));
      continue;
    }
    const current = known.get(String(machine), Number(since));
    const given = Object.fromEntries(
      Object.entries({ until, description, remedy }).flatMap(([field, value]) =>
        typeof value === 'number' || typeof value === 'string' ? [[field, value]] : [],
      ),
    );
    const fields = current
      ? Object.fromEntries(Object.entries(given).filter(([field, value]) => current[field as keyof FaultRow] !== value))
      : { machine: String(machine), since: Number(since), until: null, description: null, remedy: null, ...given };
    if (Object.keys(fields).length === 0) continue;
    if (current) updated += 1;
    else created += 1;
    changes.push({ entity: 'machine_fault', op: 'put', row: rowKey([current?.id ?? context.newId()]), fields });
  }
  return { changes, created, updated, unchanged: rows.length - created - updated - refused.length, refused };
}
