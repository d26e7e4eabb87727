import { OBSERVED_TOLERANCE_MS } from '../../../../shared/domain/readiness/decide-set.ts';
import type { ImportPlan } from './plan.ts';
import { planUpsert, type RecordRow, type Upsert } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const TARGET: Upsert = {
  entity: 'checklist_result',
  key: ['place', 'checklist', 'point'],
  fields: ['result', 'observedAt', 'note'],
};

/** Points are found within their checklist by code or name; a result without a time was seen at the import, unless it stands already. */
export function planChecklistResults(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const codes = pointCodes(context);
  const recorded = context.db
    .prepare<[string, string, string], string>(
      'SELECT result FROM checklist_result WHERE place = ? AND checklist = ? AND point = ? AND deleted = 0',
    )
    .pluck();
  const good = new Map<string, RecordRow>();
  const refused: RefusedRow[] = [];
  for (const [row, record] of rows) {
    const { place, checklist, point, result, observedAt } = record;
    const code = codes.get(`${String(checklist)}\n${String(point)}`);
    if (code === undefined) {
      const params = { text: String(point), whatZh: '检查点', whatEn: 'point' };
      refused.push(context.refuse(row, 'point', 'UNKNOWN_ENTRY', params));
    } else if (typeof observedAt === 'number' && observedAt > context.now + OBSERVED_TOLERANCE_MS) {
      refused.push(context.refuse(row, 'observedAt', 'OBSERVED_IN_FUTURE'));
    } else if (good.has(`${String(place)}\n${String(checklist)}\n${code}`)) {
      // Once by its code and once by its name.
      refused.push(
        context.refuse(row, 'point', 'DUPLICATE_IN_FILE', { text: code, firstRow: firstRow(good, record, code) }),
      );
    } else {
      const stands = recorded.get(String(place), String(checklist), code) === result;
      const seen = typeof observedAt === 'number' || stands ? {} : { observedAt: context.now };
      good.set(`${String(place)}\n${String(checklist)}\n${code}`, [row, { ...record, ...seen, point: code }]);
    }
  }
  return { ...planUpsert(TARGET, context, [...good.values()]), refused };
}

function firstRow(good: ReadonlyMap<string, RecordRow>, record: RecordRow[1], code: string): number {
  return good.get(`${String(record['place'])}\n${String(record['checklist'])}\n${code}`)?.[0] ?? 0;
}

/** Code of a point by `checklist\npoint`, where the point is given by code or by either name. */
function pointCodes({ db }: PlanContext): Map<string, string> {
  const points = db
    .prepare<[], { checklist: string; code: string; name: string; nameEn: string | null }>(
      'SELECT checklist, code, name, nameEn FROM checklist_point WHERE deleted = 0 ORDER BY checklist, ord',
    )
    .all();
  const codes = new Map<string, string>();
  for (const { checklist, code, name, nameEn } of points) {
    for (const written of [nameEn, name, code]) if (written !== null) codes.set(`${checklist}\n${written}`, code);
  }
  return codes;
}
