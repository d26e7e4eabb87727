import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { EntityName } from '../../store/entities.ts';

/** One command of the sample's past: when (UTC ms), which procedure, which post, and what it changed. */
export type SampleCommand = {
  readonly at: number;
  readonly kind: string;
  readonly operator: { readonly post: string; readonly name?: string };
  readonly changes: Change[];
};

/** A batch over one entity; `rows` are the key parts followed by one value per column. */
export function batch(
  entity: EntityName,
  columns: readonly string[],
  rows: readonly { readonly key: readonly string[]; readonly values: readonly FieldValue[] }[],
): Change {
  return { entity, op: 'batch', columns, rows: rows.map(({ key, values }) => [rowKey(key), ...values]) };
}

export function put(entity: EntityName, key: readonly string[], fields: Readonly<Record<string, FieldValue>>): Change {
  return { entity, op: 'put', row: rowKey(key), fields };
}
