import type { MachineInput } from '../../../../shared/contract/machines.ts';
import type { FieldValue, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { MachineRecord } from './machine-rows.ts';

const FIELDS = ['kind', 'name', 'keeper', 'note'] as const;

/**
 * What saving a machine changes: only fields that differ, and single members of its sets. A move to another place is a change
 * of its own, from which the rules see that the place before is touched too.
 */
export function machineChanges(current: MachineRecord | null, wanted: MachineInput): RowChange[] {
  const row = rowKey([wanted.code]);
  const changes: RowChange[] = [];
  const fields: Record<string, FieldValue> = {};
  for (const field of FIELDS) {
    const value = blankToNull(wanted[field]);
    if (current === null || (current[field] ?? null) !== value) fields[field] = value;
  }
  if (current === null) Object.assign(fields, { place: wanted.place, retired: 0 });
  if (current === null || current.ecny !== wanted.ecny) fields['ecny'] = wanted.ecny ? 1 : 0;
  if (Object.keys(fields).length > 0) changes.push({ entity: 'machine', op: 'put', row, fields });
  if (current !== null && current.place !== wanted.place)
    changes.push({ entity: 'machine', op: 'put', row, fields: { place: wanted.place } });
  return [
    ...changes,
    ...memberChanges('machine_scheme', wanted.code, current?.schemes ?? [], wanted.schemes),
    ...memberChanges('machine_language', wanted.code, current?.languages ?? [], wanted.languages),
  ];
}

function memberChanges(
  entity: 'machine_scheme' | 'machine_language',
  machine: string,
  before: readonly string[],
  after: readonly string[],
): RowChange[] {
  const added = [...new Set(after)].filter((member) => !before.includes(member));
  const gone = before.filter((member) => !after.includes(member));
  return [
    ...added.map((member): RowChange => ({ entity, op: 'put', row: rowKey([machine, member]), fields: {} })),
    ...gone.map((member): RowChange => ({ entity, op: 'delete', row: rowKey([machine, member]) })),
  ];
}

const blankToNull = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);
