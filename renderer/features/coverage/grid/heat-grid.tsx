import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { useWholeLines } from '../../../ui/panel/use-whole-lines.ts';
import { useCoverageView, useSupposed } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';
import { gridMove, type GridSpot } from './grid-move.ts';
import { cellId, spotOf } from './grid-spot.ts';
import { HeatHeader } from './heat-header.tsx';
import { HeatRow } from './heat-row.tsx';
import './heat-grid.css';

const PAGE_ROWS = 10;

/** Venues × capabilities as a grid worked with the arrow keys; Enter or a click looks closer at a cell. */
export function HeatGrid({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const format = useFormat();
  const { at, cell: chosen, choose } = useCoverageView();
  const supposed = useSupposed();
  const { venues, capabilities, byKey, ring, capabilityName } = coverage;
  const scroll = useRef<HTMLDivElement>(null);
  useWholeLines(scroll, true);
  const [moved, setMoved] = useState<GridSpot | null>(null);
  const names = useMemo(
    () => new Map(capabilities.map(({ code }) => [code, capabilityName(code)])),
    [capabilities, capabilityName],
  );
  const chosenSpot = {
    row: Math.max(
      0,
      venues.findIndex(({ code }) => code === chosen?.venue),
    ),
    column: Math.max(
      0,
      capabilities.findIndex(({ code }) => code === chosen?.capability),
    ),
  };
  const active = moved ?? chosenSpot;
  const chooseAt = ({ row, column }: GridSpot): void => {
    const venue = venues[row];
    const capability = capabilities[column];
    setMoved({ row, column });
    if (venue !== undefined && capability !== undefined) choose({ venue: venue.code, capability: capability.code });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const to = gridMove(active, event, { rows: venues.length, columns: capabilities.length, pageRows: PAGE_ROWS });
    if (to !== null) {
      setMoved(to);
      document.getElementById(cellId(to))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') chooseAt(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    if (spot !== null) chooseAt(spot);
  };

  return (
    <div ref={scroll} className={supposed ? 'heat-scroll heat-scroll-supposed' : 'heat-scroll'}>
      <div
        role="grid"
        tabIndex={0}
        aria-activedescendant={cellId(active)}
        aria-rowcount={venues.length + 1}
        aria-colcount={capabilities.length + 1}
        className="heat-grid"
        aria-busy={coverage.busy}
        aria-label={t('coverage.grid', {
          ring: formatMetres(ring),
          at: at === null ? t('coverage.now') : format.dateTime(at),
        })}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <HeatHeader capabilities={capabilities} names={names} active={active.column} />
        <div role="rowgroup" className="heat-body">
          {venues.map((venue, row) => (
            <HeatRow
              key={venue.code}
              venue={venue}
              row={row}
              capabilities={capabilities}
              names={names}
              byKey={byKey}
              activeColumn={active.row === row ? active.column : null}
              chosen={chosen?.venue === venue.code ? chosen.capability : null}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
