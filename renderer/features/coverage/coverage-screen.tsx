import { useEffect } from 'react';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { HeatLegend } from '../../ui/heat/heat-legend.tsx';
import { sumHeat } from '../../ui/heat/heat-table.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { BarrierDialog } from './barriers/barrier-dialog.tsx';
import { CoverageHead } from './coverage-head.tsx';
import { useCoverageView, useSupposed, viewFromSearch } from './coverage-view.ts';
import { ExcludeDialog } from './exclusions/exclude-dialog.tsx';
import { HeatGrid } from './grid/heat-grid.tsx';
import { HourStrip } from './hours/hour-strip.tsx';
import { CapabilitySetUp } from './set-up/capability-set-up.tsx';
import { Side } from './side/side.tsx';
import { useCoverage, type Coverage } from './use-coverage.ts';
import { WhatIfBanner } from './what-if/what-if-banner.tsx';
import { Button } from '../../ui/act/button.tsx';
import './coverage.css';

/** Venues × capabilities: who serves what within reach at an instant, and where nobody does. */
export function CoverageScreen({ search }: ScreenProps) {
  const t = useText();
  const coverage = useCoverage();
  const show = useCoverageView((state) => state.show);
  useEffect(() => {
    const asked = viewFromSearch(search);
    if (asked !== null) show(asked);
  }, [search, show]);
  if (coverage.cells?.length === 0) {
    return (
      <Empty title={t('coverage.empty.title')} hint={t('coverage.empty.text')}>
        <Button needs="imports.start" type="primary" onClick={() => navigate('/import', {}, { kind: 'places' })}>
          {t('map.empty.import')}
        </Button>
      </Empty>
    );
  }
  return (
    <div className="coverage">
      <div className="coverage-main">
        <CoverageHead rings={coverage.rings} ring={coverage.ring} sum={sumHeat(coverage.cells ?? [])} />
        <HourStrip ring={coverage.ring} />
        <WhatIfBanner coverage={coverage} />
        {coverage.failed ? (
          <p className="coverage-failed" role="alert">
            {t('coverage.failed')}{' '}
            <Button size="small" onClick={coverage.retry}>
              {t('common.retry')}
            </Button>
          </p>
        ) : null}
        {coverage.cells === null ? null : <HeatGrid coverage={coverage} />}
        <Notes coverage={coverage} />
      </div>
      <Side coverage={coverage} />
      <ExcludeDialog coverage={coverage} />
      <BarrierDialog coverage={coverage} />
      <CapabilitySetUp
        open={search.get('setup') !== null}
        capabilities={coverage.capabilities}
        onClose={() => navigate('/coverage')}
      />
    </div>
  );
}

function Notes({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const now = useNow();
  const { at } = useCoverageView();
  const supposed = useSupposed();
  return (
    <footer className="coverage-notes">
      <HeatLegend supposed={supposed} />
      <span className="coverage-keys">{t('coverage.keys')}</span>
      <p>
        {t('coverage.note.line')}{' '}
        {coverage.hoursUnknown > 0 ? t('coverage.note.hours', { count: coverage.hoursUnknown }) : null}{' '}
        {at !== null && at > now ? t('coverage.note.ahead') : null}
      </p>
    </footer>
  );
}
