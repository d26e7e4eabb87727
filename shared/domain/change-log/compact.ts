import type { Change, FieldValue, RowChange } from './change.ts';

/** Fewer changes than this are kept one by one: each can then be found by its row. */
const WORTH_BATCHING = 50;
/** Rows in one change of the log: large enough to be fast, small enough to look into one. */
const BATCH_ROWS = 1000;

/** The same changes with those of one kind (entity, and fields set) put together into batches. Rows must be distinct. */
export function compactChanges(changes: readonly RowChange[]): Change[] {
  if (changes.length < WORTH_BATCHING) return [...changes];
  const groups = new Map<string, RowChange[]>();
  for (const change of changes) {
    const signature = `${change.entity}/${change.op === 'put' ? Object.keys(change.fields).join(',') : change.op}`;
    const group = groups.get(signature);
    if (group) group.push(change);
    else groups.set(signature, [change]);
  }
  return [...groups.values()].flatMap(batchesOf);
}

function batchesOf(group: readonly RowChange[]): Change[] {
  const [first] = group;
  if (!first || group.length < WORTH_BATCHING) return [...group];
  const columns = first.op === 'put' ? Object.keys(first.fields) : [];
  const rows = group.map((change): FieldValue[] => [
    change.row,
    ...columns.map((column) => (change.op === 'put' ? (change.fields[column] ?? null) : null)),
  ]);
  const batches: Change[] = [];
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const piece = rows.slice(start, start + BATCH_ROWS);
    batches.push({
      entity: first.entity,
      op: 'batch',
      columns,
      rows: piece,
      ...(first.op === 'delete' && { deleted: true as const }),
    });
  }
  return batches;
}
