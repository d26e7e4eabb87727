import type { CoverageCell } from '../../../shared/contract/coverage.ts';
import { Link } from '../../app/router/router.tsx';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { HeatMark } from '../../ui/heat/heat-mark.tsx';
import { heatKey, heatKind, worstFirst } from '../../ui/heat/heat-table.ts';
import { shortLabel } from '../../ui/heat/short-label.ts';
import '../shared/readiness-rows.css';
import { columnsFor } from './columns-for.ts';
import type { CoverageNow } from './use-coverage-now.ts';
import { useWidth } from './use-width.ts';

/** As many capabilities as fit, those with most blank spots first; every cell leads to itself on the coverage screen. */
export function CoverageTable({ coverage }: { readonly coverage: CoverageNow }) {
  const t = useText();
  const language = useLanguage();
  const { width, measure } = useWidth();
  const { cells, capabilities, venueName, capabilityName } = coverage;
  const byKey = new Map(cells.map((cell) => [heatKey(cell.venue, cell.capability), cell]));
  const venues = worstFirst(cells, 'venue');
  const ranked = worstFirst(cells, 'capability');
  const shown = ranked
    .slice(0, columnsFor(width))
    .flatMap(({ code }) => capabilities.find((one) => one.code === code) ?? []);
  const hidden = ranked.length - shown.length;
  return (
    <div ref={measure}>
      <table className="rows coverage-rows">
        <colgroup>
          <col />
          <col className="col-blanks" />
          {shown.map(({ code }) => (
            <col key={code} className="col-heat" />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              {t('coverage.grid.venue')}
              {hidden > 0 ? (
                <Link to="/coverage" className="coverage-hidden">
                  {t('coverage.panel.moreCapabilities', { count: hidden })}
                </Link>
              ) : null}
            </th>
            <th scope="col" className="num">
              {t('coverage.panel.blanks')}
            </th>
            {shown.map((capability) => (
              <th key={capability.code} scope="col" className="heat-column" title={capabilityName(capability.code)}>
                <span aria-hidden="true">{shortLabel(capability, language)}</span>
                <span className="visually-hidden">{capabilityName(capability.code)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {venues.map(({ code: venue, blanks }) => (
            <tr key={venue}>
              <th scope="row" title={venueName(venue)}>
                {venueName(venue)}
              </th>
              <td className={blanks > 0 ? 'num count-red' : 'num dim'}>{blanks}</td>
              {shown.flatMap(({ code }) => {
                const cell = byKey.get(heatKey(venue, code));
                return cell === undefined ? [] : [<HeatLink key={code} cell={cell} coverage={coverage} />];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeatLinkProps = { readonly cell: CoverageCell; readonly coverage: CoverageNow };

function HeatLink({ cell, coverage }: HeatLinkProps) {
  const t = useText();
  const { venue, capability, ready } = cell;
  const kind = heatKind(cell);
  const label = t(`coverage.cell.${kind}`, {
    venue: coverage.venueName(venue),
    capability: coverage.capabilityName(capability),
    count: ready.length,
  });
  return (
    <td className="heat-column">
      <Link to="/coverage" search={{ venue, capability }} aria-label={label} title={label}>
        <HeatMark kind={kind} count={ready.length} />
      </Link>
    </td>
  );
}
