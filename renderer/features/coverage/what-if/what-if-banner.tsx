import { Button } from 'antd';
import { useText } from '../../../i18n/text.tsx';
import { countAway, NOTHING_AWAY, useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';
import './what-if.css';

/** Says in so many words that the grid below shows what would be, and leads back. */
export function WhatIfBanner({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { away, show } = useCoverageView();
  const count = countAway(away);
  if (count === 0) return null;
  const cells = (coverage.cells ?? []).filter(({ turnsBlank }) => turnsBlank).length;
  return (
    <div className="what-if-banner" role="status">
      <b>{t('coverage.whatIf.title')}</b>
      <span>{t(cells === 0 ? 'coverage.whatIf.none' : 'coverage.whatIf.sum', { count, cells })}</span>
      <Button size="small" type="primary" onClick={() => show({ away: NOTHING_AWAY })}>
        {t('coverage.whatIf.back')}
      </Button>
    </div>
  );
}
