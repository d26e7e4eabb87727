import type { ReadinessCell } from '../../../shared/contract/readiness.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

const HOUR_MS = 3_600_000;

/** Why a cell is what it is: the rule that decided, the age of the evidence, who, and what comes next. */
export function CellWhy({ cell }: { readonly cell: ReadinessCell }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const facts: string[] = [t(`reason.${cell.reason}`)];
  if (cell.since !== null) facts.push(t('readiness.why.since', { at: format.dateTime(cell.since) }));
  if (cell.observedAt !== null) {
    facts.push(t('readiness.why.observed', { at: format.dateTime(cell.observedAt) }));
    if (cell.status === 'ready') facts.push(t('readiness.why.age', { age: format.span(now - cell.observedAt) }));
    if (cell.state === 'ready' && cell.freshHours !== null) {
      facts.push(t('readiness.why.freshUntil', { at: format.dateTime(cell.observedAt + cell.freshHours * HOUR_MS) }));
    }
  }
  if (cell.due !== null && cell.state !== 'ready')
    facts.push(t('readiness.why.due', { at: format.dateTime(cell.due) }));
  if (cell.owner !== null && cell.owner !== '') facts.push(t('readiness.why.owner', { owner: cell.owner }));
  if (cell.recordedBy !== null && cell.recordedAt !== null) {
    facts.push(t('readiness.why.by', { by: cell.recordedBy, at: format.dateTime(cell.recordedAt) }));
  } else if (cell.recordedAt === null) facts.push(t('readiness.why.never'));
  return <p className="cell-why">{facts.join(' · ')}</p>;
}
