import type { RollupRow } from '../../../shared/contract/readiness-cells.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { ReadinessBar } from '../../ui/state/readiness-bar.tsx';
import { Figure } from '../shared/figure.tsx';
import { WhyRow } from '../shared/why-row.tsx';
import { useBoard } from '../shared/use-board.ts';
import '../shared/readiness-rows.css';
import './venue.css';

/** Readiness of the places within each venue's service ring, worst first. */
export function VenuePanel() {
  const t = useText();
  const board = useBoard();
  const rows = board?.byVenue ?? [];
  return (
    <Panel title={t('board.venue')} aside={t('board.venue.aside')} className="venue-panel" scroll={rows.length > 0}>
      {board !== null && rows.length === 0 ? (
        <Empty title={t('board.venue.none')} hint={t('board.venue.none.hint')} />
      ) : (
        <VenueTable rows={rows} />
      )}
    </Panel>
  );
}

function VenueTable({ rows }: { readonly rows: readonly RollupRow[] }) {
  const t = useText();
  return (
    <>
      <table className="rows venue-rows">
        <colgroup>
          <col className="col-name" />
          <col />
          <col className="col-ready" />
          <col className="col-red" />
          <col className="col-places" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('board.col.venue')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('board.col.bar')}</span>
            </th>
            <th scope="col">{t('board.col.ready')}</th>
            <th scope="col" title={t('board.col.criticalRed')}>
              {t('board.col.criticalRed')}
            </th>
            <th scope="col" className="num">
              {t('board.col.places')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <VenueRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <p className="panel-foot">{t('board.venue.note')}</p>
    </>
  );
}

function VenueRow({ row }: { readonly row: RollupRow }) {
  const name = useName()(row);
  const id = `venue/${row.key}`;
  return (
    <tr>
      <th scope="row">
        <span className="row-name">
          <WhyRow by="venue" row={row} name={name} />
          <Link to="/readiness" search={{ venue: row.key }} className="cut" title={name}>
            {name}
          </Link>
        </span>
      </th>
      <td>
        <ReadinessBar tally={row} />
      </td>
      <td>
        <Figure id={`${id}/ready`} value={row.ready} />
        <span className="dim">/{row.required}</span>
      </td>
      <td className={row.criticalRed > 0 ? 'count-red' : 'dim'}>
        <Figure id={`${id}/criticalRed`} value={row.criticalRed} />
      </td>
      <td className="num dim">{row.places}</td>
    </tr>
  );
}
