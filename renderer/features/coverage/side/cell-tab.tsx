import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { BlankShape, ClosedShape } from '../../../ui/heat/heat-mark.tsx';
import { heatKey, heatKind } from '../../../ui/heat/heat-table.ts';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { useCoverageView, type CellChoice } from '../coverage-view.ts';
import type { Coverage, ShownCell } from '../use-coverage.ts';
import { BlankHelp } from './blank-help.tsx';
import { CellMap } from './cell-map.tsx';
import { NotCounted } from './not-counted.tsx';
import { placesAround } from './places-around.ts';
import { ServedBy } from './served-by.tsx';

type CellTabProps = { readonly coverage: Coverage; readonly choice: CellChoice };

/** One venue and one capability: the ring on a map, who serves it, who could, and why the others do not count. */
export function CellTab({ coverage, choice }: CellTabProps) {
  const t = useText();
  const format = useFormat();
  const { at, choose } = useCoverageView();
  const cell = coverage.byKey.get(heatKey(choice.venue, choice.capability));
  const capability = coverage.capabilities.find(({ code }) => code === choice.capability);
  const venue = coverage.places.find(({ code }) => code === choice.venue);
  if (cell === undefined || capability === undefined) return null;
  const around = venue === undefined ? [] : placesAround(venue, coverage.places);
  const title = `${coverage.venueName(choice.venue)} · ${coverage.capabilityName(choice.capability)}`;
  return (
    <section className="side-body" aria-label={title}>
      <header className="cell-head">
        <h2>{title}</h2>
        {capability.sample ? <SampleTag /> : null}
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('common.close')}
          onClick={() => choose(null)}
        />
      </header>
      <CellState cell={cell} />
      <p className="faint">
        {formatMetres(coverage.ring)} · {t('coverage.panel.aside')} ·{' '}
        {at === null ? t('coverage.now') : t('coverage.at', { date: format.date(at), time: format.time(at) })}
      </p>
      {venue === undefined ? (
        <p className="side-warning">
          {t('coverage.noPosition')} <Link to="/map">{t('coverage.noPosition.open')}</Link>
        </p>
      ) : (
        <CellMap coverage={coverage} cell={cell} venue={venue} around={around} />
      )}
      {cell.blank ? <BlankHelp coverage={coverage} cell={cell} /> : null}
      {cell.ready.length > 0 ? <ServedBy coverage={coverage} cell={cell} around={around} /> : null}
      {venue === undefined ? null : <NotCounted coverage={coverage} cell={cell} around={around} />}
    </section>
  );
}

function CellState({ cell }: { readonly cell: ShownCell }) {
  const t = useText();
  const kind = heatKind(cell);
  return (
    <>
      <p className={`cell-state cell-state-${kind}`}>
        {kind === 'blank' ? <BlankShape size={14} /> : null}
        {kind === 'closed' ? <ClosedShape size={14} /> : null}{' '}
        {t(`coverage.state.${kind}`, { count: cell.ready.length })}
      </p>
      {cell.turnsBlank ? <p className="cell-supposed">{t('coverage.state.supposed')}</p> : null}
    </>
  );
}
