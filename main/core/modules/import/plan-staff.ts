import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { namesAllowed, staffRecords } from '../staff/index.ts';
import { BatchCollector, type ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

/**
 * People are found by their code. Languages of the file are set at the level it says and courses marked complete; what it does
 * not name stays as it is.
 */
export function planStaff(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const records = staffRecords(context.db);
  const named = namesAllowed(context.db);
  const [members, languages, courses] = ['staff_member', 'staff_language', 'staff_course'].map(
    (entity) => new BatchCollector(entity),
  );
  const refused: RefusedRow[] = [];
  let created = 0;
  let updated = 0;
  for (const [row, record] of rows) {
    const name = textOf(record['name']);
    if (name !== null && !named) {
      refused.push(context.refuse(row, 'name', 'NAMES_NOT_KEPT'));
      continue;
    }
    const code = String(record['code']);
    const known = records.member(code);
    const place = textOf(record['place']);
    const wanted: Record<string, string | number | null> = { post: String(record['post']) };
    if (place !== null) wanted['place'] = place;
    if (name !== null) wanted['name'] = name;
    const fields: Record<string, string | number | null> =
      known === undefined
        ? { place: null, name: null, ...wanted, formerPlace: null, active: 1, sample: 0 }
        : Object.fromEntries(Object.entries(wanted).filter(([key, value]) => known[key as 'post'] !== value));
    if (known !== undefined && 'place' in fields) fields['formerPlace'] = known.place;
    let changed = Object.keys(fields).length > 0;
    if (changed) members?.add(rowKey([code]), Object.keys(fields), Object.values(fields));
    for (const spoken of listOf(record['languages'])) {
      const [language = '', level = ''] = spoken.split(':');
      if (records.level(code, language) === level) continue;
      languages?.add(rowKey([code, language]), ['level'], [level]);
      changed = true;
    }
    for (const course of listOf(record['courses'])) {
      if (records.completed(code, course)) continue;
      courses?.add(rowKey([code, course]), ['completedAt'], [context.now]);
      changed = true;
    }
    if (known === undefined) created += 1;
    else if (changed) updated += 1;
  }
  return {
    changes: [members, languages, courses].flatMap((batch) => batch?.changes() ?? []),
    created,
    updated,
    unchanged: rows.length - created - updated - refused.length,
    refused,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((one) => typeof one === 'string'))] : [];
