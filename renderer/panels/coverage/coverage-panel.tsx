import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { HeatLegend } from '../../ui/heat/heat-legend.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { useCoverageNow } from './use-coverage-now.ts';
import './coverage-panel.css';

/** Venues worst first by the capabilities that say most: who has what within reach now, and where nobody does. */
export function CoveragePanel() {
  const t = useText();
  const coverage = useCoverageNow();
  const title = coverage === null ? t('screen.coverage') : t('coverage.panel', { ring: formatMetres(coverage.ring) });
  return (
    <Panel
      title={<Link to="/coverage">{title}</Link>}
      aside={t('coverage.panel.aside')}
      className="coverage-panel"
      scroll={coverage !== null && coverage.cells.length > 0}
    >
      {coverage === null ? null : coverage.cells.length === 0 ? (
        <Empty title={t('coverage.panel.none')} hint={t('coverage.panel.none.hint')} />
      ) : (
        <>
          <CoverageTable coverage={coverage} />
          <p className="panel-foot">
            <HeatLegend />
          </p>
        </>
      )}
    </Panel>
  );
}
