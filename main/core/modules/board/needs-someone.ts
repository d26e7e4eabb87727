import type { AttentionEntry } from '../../../../shared/contract/readiness-cells.ts';
import { attention } from '../readiness/index.ts';
import { overdueWork, type OverdueSources } from './overdue-work.ts';

/** What comes before what: someone must act, then what is past due, then old evidence, then what is about to turn. */
const ORDER: readonly AttentionEntry['kind'][] = [
  'red',
  'danger-overdue',
  'complaint-overdue',
  'overdue',
  'inspection-overdue',
  'stale',
  'ahead',
  'expires-soon',
  'due-soon',
];

/** Everything that needs a person now or within `horizonMs` of `now` (UTC ms): readiness, hidden dangers, complaints and patrols. */
export function needsSomeone(sources: OverdueSources, now: number, horizonMs: number): AttentionEntry[] {
  const entries = [...attention(sources.model, now, horizonMs), ...overdueWork(sources, now)];
  return entries.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
