import type { AttentionEntry } from '../../../shared/contract/readiness-cells.ts';

type Target = {
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string | undefined>>;
};

/** States of the cells behind an entry; entries about what is soon concern cells that are still fine. */
const STATE_OF = {
  red: 'red',
  overdue: 'overdue',
  stale: 'stale',
  ahead: 'ready',
  'expires-soon': undefined,
  'due-soon': undefined,
  'danger-overdue': undefined,
  'complaint-overdue': undefined,
  'inspection-overdue': undefined,
} as const;

/** Where an entry leads: to the one place it concerns, at its item, or to the item across places. */
export function attentionTarget({
  kind,
  item,
  places,
  count,
}: Pick<AttentionEntry, 'kind' | 'item' | 'places' | 'count'>): Target {
  const [first] = places;
  const place = count === 1 ? first?.code : undefined;
  if (kind === 'danger-overdue') return { to: '/readiness/dangers', params: {}, search: { stage: 'overdue', place } };
  if (kind === 'complaint-overdue')
    return { to: '/incidents/complaints', params: {}, search: { show: 'overdue', place } };
  if (kind === 'inspection-overdue')
    return { to: '/readiness/inspections', params: {}, search: { state: 'overdue', place } };
  if (count === 1 && first !== undefined)
    return { to: '/places/:code', params: { code: first.code }, search: { item } };
  return { to: '/readiness/item/:code', params: { code: item }, search: { state: STATE_OF[kind] } };
}
