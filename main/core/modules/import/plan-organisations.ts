import type { ImportRecord } from '../../../../shared/domain/import/index.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ImportPlan } from './plan.ts';
import { planUpsert, type RecordRow, type Upsert } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

const TARGET: Upsert = {
  entity: 'organisation',
  key: ['code'],
  fields: ['name', 'nameEn', 'parent', 'level'],
  defaults: { level: 'sub-branch' },
};

/** Organisations whose parent is known to the store or stands in the same file; none may end up above itself. */
export function planOrganisations(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const { parents, codes } = recorded(context.db);
  for (const [, { code, name }] of rows) {
    if (typeof code !== 'string') continue;
    codes.set(code, code);
    if (typeof name === 'string' && !codes.has(name)) codes.set(name, code);
  }
  const good: RecordRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [row, record] of rows) {
    const parent = typeof record['parent'] === 'string' ? codes.get(record['parent']) : null;
    if (parent === undefined) {
      const params = { text: String(record['parent']), whatZh: '机构', whatEn: 'organisation' };
      refused.push(context.refuse(row, 'parent', 'UNKNOWN_ENTRY', params));
    } else if (parent !== null && isAbove(String(record['code']), parent, parents)) {
      refused.push(context.refuse(row, 'parent', 'LOOP', { text: String(record['code']) }));
    } else {
      if (parent !== null) parents.set(String(record['code']), parent);
      good.push([row, parent === null ? record : ({ ...record, parent } satisfies ImportRecord)]);
    }
  }
  return { ...planUpsert(TARGET, context, good), refused };
}

/** Whether `code` stands above `below`, or is it. */
function isAbove(code: string, below: string, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = below; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

function recorded(db: ReadDb): { parents: Map<string, string>; codes: Map<string, string> } {
  const rows = db
    .prepare<[], { code: string; name: string; parent: string | null }>(
      'SELECT code, name, parent FROM organisation WHERE deleted = 0',
    )
    .all();
  const codes = new Map(rows.map(({ code, name }) => [name, code]));
  for (const { code } of rows) codes.set(code, code);
  return { codes, parents: new Map(rows.flatMap(({ code, parent }) => (parent === null ? [] : [[code, parent]]))) };
}
