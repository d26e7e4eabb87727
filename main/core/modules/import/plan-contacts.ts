import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { numberChanges, numbersOf } from '../contacts/index.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

type Known = { readonly id: string; readonly language: string | null; readonly note: string | null };

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A contact is the desk of an organisation at a place; its numbers become those of the file, labels that are known stay. */
export function planContacts(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const { db } = context;
  const find = db.prepare<(string | null)[], Known>(
    'SELECT id, language, note FROM contact WHERE kind = ? AND organisation = ? AND department IS ? AND place IS ? AND deleted = 0',
  );
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Map<string, number>();
  let [created, updated] = [0, 0];
  for (const [row, record] of rows) {
    const [kind, organisation] = [String(record['kind']), String(record['organisation'])];
    const [department, place] = [text(record['department']), text(record['place'])];
    const [language, note] = [text(record['language']), text(record['note'])];
    const key = rowKey([kind, organisation, department ?? '', place ?? '']);
    const firstRow = seen.get(key);
    if (firstRow !== undefined) {
      refused.push(context.refuse(row, 'organisation', 'DUPLICATE_IN_FILE', { text: organisation, firstRow }));
      continue;
    }
    seen.set(key, row);
    const known = find.get(kind, organisation, department, place);
    const id = known?.id ?? `${context.newId()}/${row}`;
    const labels = new Map(known ? numbersOf(db, id).map(({ number, label }) => [number, label]) : []);
    const written = Array.isArray(record['numbers']) ? record['numbers'] : [record['numbers']];
    const numbers = written.map(String).map((number) => ({ number, label: labels.get(number) ?? null }));
    const fields: Record<string, FieldValue> = known ? {} : { kind, organisation, department, place, sample: 0 };
    if (language !== null && language !== known?.language) fields['language'] = language;
    if (note !== null && note !== known?.note) fields['note'] = note;
    const own: Change[] = [
      ...(Object.keys(fields).length > 0
        ? [{ entity: 'contact', op: 'put', row: rowKey([id]), fields } satisfies Change]
        : []),
      ...numberChanges(db, id, numbers),
    ];
    changes.push(...own);
    if (!known) created += 1;
    else if (own.length > 0) updated += 1;
  }
  return { changes, created, updated, unchanged: rows.length - created - updated - refused.length, refused };
}
