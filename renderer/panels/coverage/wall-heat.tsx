import type { CSSProperties } from 'react';
import { formatMetres } from '../../../shared/domain/geo/map-scale.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { BlankShape, ClosedShape } from '../../ui/heat/heat-mark.tsx';
import { heatKey, heatKind, sumHeat, worstFirst } from '../../ui/heat/heat-table.ts';
import { shortLabel } from '../../ui/heat/short-label.ts';
import { useWallSize } from '../../ui/wall/use-fit.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import type { CoverageNow } from './use-coverage-now.ts';
import { useWallCoverage } from './use-wall-coverage.ts';
import './wall-heat.css';

const NAME_SHARE = 0.36;
const COLUMN = 74;
const ROW = 68;
const HEAD = 52;
const GAP = 4;
const TALLEST = 92;

/** Venues × capabilities, the worst first: what a visitor finds within reach, and where only one place holds it up. */
export function WallHeat() {
  const t = useText();
  const { coverage, reads } = useWallCoverage();
  const { blanks, singles } = sumHeat(coverage?.cells ?? []);
  return (
    <WallPanel
      title={t('wall.panel.coverage-heat')}
      note={coverage === null ? null : t('wall.heat.note', { ring: formatMetres(coverage.ring), blanks, singles })}
      reads={reads}
    >
      {coverage === null ? null : <HeatTable coverage={coverage} />}
    </WallPanel>
  );
}

function HeatTable({ coverage }: { readonly coverage: CoverageNow }) {
  const t = useText();
  const language = useLanguage();
  const { measure, size } = useWallSize();
  const { cells, capabilities, venueName } = coverage;
  const { width, height } = size ?? { width: 0, height: 0 };
  const byKey = new Map(cells.map((cell) => [heatKey(cell.venue, cell.capability), cell]));
  const venues = worstFirst(cells, 'venue');
  const ranked = worstFirst(cells, 'capability');
  const columns = ranked
    .slice(0, Math.max(1, Math.floor((width * (1 - NAME_SHARE)) / COLUMN)))
    .flatMap(({ code }) => capabilities.find((one) => one.code === code) ?? []);
  const rows = venues.slice(0, Math.max(1, Math.floor((height - HEAD) / ROW)));
  const [moreVenues, moreServices] = [venues.length - rows.length, ranked.length - columns.length];
  const more = [
    ...(moreVenues > 0 ? [t('wall.moreVenues', { count: moreVenues })] : []),
    ...(moreServices > 0 ? [t('wall.heat.moreServices', { count: moreServices })] : []),
  ];
  return (
    <>
      <div className="wall-heat" ref={measure}>
        {size === null ? null : (
          <table style={{ '--row': Math.min(TALLEST, (height - HEAD) / rows.length - GAP) } as CSSProperties}>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t('coverage.grid.venue')}</span>
                </th>
                {columns.map((one) => (
                  <th key={one.code} scope="col">
                    {shortLabel(one, language)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ code: venue }) => (
                <tr key={venue}>
                  <th scope="row">
                    <span className="clamp">{venueName(venue)}</span>
                  </th>
                  {columns.map(({ code }) => {
                    const cell = byKey.get(heatKey(venue, code));
                    const kind = cell === undefined ? 'served' : heatKind(cell);
                    return (
                      <td key={code}>
                        <span className={`wall-heat-cell wall-heat-${kind}`}>
                          {kind === 'blank' ? (
                            <BlankShape size="0.9em" />
                          ) : kind === 'closed' ? (
                            <ClosedShape size="0.9em" />
                          ) : (
                            cell?.ready.length
                          )}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <p className="wall-foot-note wall-heat-legend">
        <span>
          <BlankShape size="0.8em" /> {t('wall.heat.blank')}
        </span>
        <span>
          <ClosedShape size="0.9em" /> {t('wall.heat.closed')}
        </span>
        <span>
          <i className="wall-heat-key wall-heat-single" /> {t('wall.heat.single')}
        </span>
        <span className="cut">{more.length > 0 ? more.join(' · ') : t('coverage.wall.straight')}</span>
      </p>
    </>
  );
}
