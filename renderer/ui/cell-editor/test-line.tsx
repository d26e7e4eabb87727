import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

/** What the last test or drill showed; `detailed` says of a ready cell also that none did, which its mark says elsewhere. */
export function TestLine({ cell, detailed }: { readonly cell: ReadinessCell; readonly detailed: boolean }) {
  const t = useText();
  const format = useFormat();
  const { tested, state } = cell;
  if (tested === null) return detailed && state === 'ready' ? <p>{t('why.tested.never')}</p> : null;
  const values = {
    at: format.dateTime(tested.at),
    source: tested.source === null || tested.source === '' ? '' : ` · ${tested.source}`,
    until: tested.validUntil === null ? '' : format.date(tested.validUntil),
  };
  if (tested.result === 'failed') return <p className="cell-warning">{t('why.tested.failed', values)}</p>;
  return <p>{t(tested.counts ? 'why.tested.passed' : 'why.tested.expired', values)}</p>;
}
