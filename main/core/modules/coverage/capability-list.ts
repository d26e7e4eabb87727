import type { Capability } from '../../../../shared/contract/coverage.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ConditionKind } from './condition-source.ts';
import { groupBy } from './sources/place-records.ts';

type CapabilityRow = Omit<Capability, 'items' | 'conditions' | 'sample'> & { sample: number };

/** Every capability with what it asks for, in the order of the screens. */
export function readCapabilities(db: ReadDb): Capability[] {
  const items = groupBy(
    db
      .prepare<[], { capability: string; item: string }>(
        'SELECT capability, item FROM capability_item WHERE deleted = 0 ORDER BY item',
      )
      .all(),
    ({ capability }) => capability,
  );
  const conditions = groupBy(
    db
      .prepare<[], { capability: string; kind: ConditionKind; value: string }>(
        'SELECT capability, kind, value FROM capability_condition WHERE deleted = 0 ORDER BY kind, value',
      )
      .all(),
    ({ capability }) => capability,
  );
  return db
    .prepare<[], CapabilityRow>(
      'SELECT code, name, nameEn, short, ord, sample FROM capability WHERE deleted = 0 ORDER BY ord, code',
    )
    .all()
    .map((row) => ({
      ...row,
      sample: row.sample === 1,
      items: (items.get(row.code) ?? []).map(({ item }) => item),
      conditions: (conditions.get(row.code) ?? []).map(({ kind, value }) => ({ kind, value })),
    }));
}
