import type { ReadinessCell } from '../../../shared/contract/readiness.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

/** States that time alone can bring about; for the others the record says when. */
const BY_TIME: ReadonlySet<ReadinessCell['state']> = new Set(['red', 'stale', 'overdue']);

/** Why a cell is what it is: the rule that decided, the age of the evidence, who, and what comes next. */
export function CellWhy({ cell }: { readonly cell: ReadinessCell }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const at = (instant: number): string => `${format.date(instant)} ${format.time(instant)}`;
  const facts: string[] = [t(`reason.${cell.reason}`)];
  const settled = cell.state === 'ready' || cell.state === 'not-applicable';
  if (cell.since !== null && BY_TIME.has(cell.state)) facts.push(t('readiness.why.since', { at: at(cell.since) }));
  if (cell.observedAt !== null) {
    facts.push(t('readiness.why.observed', { at: at(cell.observedAt), age: format.relative(cell.observedAt, now) }));
  }
  if (cell.state === 'ready' && cell.nextChangeAt !== null) {
    facts.push(t('readiness.why.freshUntil', { at: at(cell.nextChangeAt) }));
  } else if (cell.due !== null && !settled) facts.push(t('readiness.why.due', { at: at(cell.due) }));
  if (cell.owner !== null && cell.owner !== '') facts.push(t('readiness.why.owner', { owner: cell.owner }));
  if (cell.recordedBy === null || cell.recordedAt === null) facts.push(t('readiness.why.never'));
  const recorded =
    cell.recordedBy === null || cell.recordedAt === null
      ? undefined
      : t('readiness.why.by', { by: cell.recordedBy, at: format.dateTime(cell.recordedAt) });
  return (
    <p className="cell-why" title={recorded}>
      {facts.join(' · ')}
      {recorded === undefined ? null : <span className="visually-hidden"> · {recorded}</span>}
    </p>
  );
}
