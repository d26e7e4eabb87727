import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { formatMetres } from '../../../../shared/domain/geo/map-scale.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { BlankShape } from '../../../ui/heat/heat-mark.tsx';
import { cellKey, kindOf, moved, type Acceptance, type Chosen, type Spot } from './acceptance.ts';
import '../../../ui/heat/heat.css';

type AcceptanceGridProps = {
  readonly acceptance: Acceptance;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
};

/** Venues × schemes as a grid worked with the arrow keys. */
export function AcceptanceGrid({ acceptance, chosen, onChoose }: AcceptanceGridProps) {
  const t = useText();
  const nameOf = useName();
  const id = useId();
  const { venues, schemes } = acceptance;
  const cells = new Map(acceptance.cells.map((cell) => [cellKey(cell), cell]));
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const chooseAt = (spot: Spot): void => {
    const venue = venues[spot.row];
    const scheme = schemes[spot.column];
    setActive(spot);
    if (venue !== undefined && scheme !== undefined) onChoose({ venue: venue.code, scheme: scheme.code });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = moved(active, event.key, venues.length, schemes.length);
    if (to !== null) {
      setActive(to);
      document.getElementById(`${id}-${to.row}-${to.column}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' || event.key === ' ') chooseAt(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (cell !== null) chooseAt({ row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) });
  };
  const template = { gridTemplateColumns: `minmax(190px, 1.6fr) repeat(${schemes.length}, minmax(80px, 1fr))` };
  return (
    <div
      role="grid"
      tabIndex={0}
      className="acceptance"
      aria-label={t('machines.acceptance.title')}
      aria-activedescendant={venues.length === 0 ? undefined : `${id}-${active.row}-${active.column}`}
      aria-rowcount={venues.length + 1}
      aria-colcount={schemes.length + 1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="row" className="acceptance-row acceptance-head" style={template}>
        <span role="columnheader">{t('machines.acceptance.venue')}</span>
        {schemes.map((scheme) => (
          <span key={scheme.code} role="columnheader" className="acceptance-scheme">
            {nameOf(scheme)}
            {scheme.required ? <span className="faint">{t('machines.acceptance.required')}</span> : null}
          </span>
        ))}
      </div>
      {venues.map((venue, row) => (
        <div key={venue.code} role="row" className="acceptance-row" style={template}>
          <span role="rowheader" className="acceptance-venue">
            <span className="cut">{nameOf(venue)}</span> <span className="faint">{formatMetres(venue.ring)}</span>
          </span>
          {schemes.map((scheme, column) => {
            const cell = cells.get(cellKey({ venue: venue.code, scheme: scheme.code }));
            if (cell === undefined) return <span key={scheme.code} />;
            const kind = kindOf(cell);
            const label = t(kind === 'blank' ? 'machines.acceptance.blank' : 'machines.acceptance.cell', {
              venue: nameOf(venue),
              scheme: nameOf(scheme),
              working: cell.working,
              total: cell.total,
            });
            const on = chosen?.venue === venue.code && chosen.scheme === scheme.code;
            const here = active.row === row && active.column === column;
            return (
              <div
                key={scheme.code}
                id={`${id}-${row}-${column}`}
                role="gridcell"
                aria-label={label}
                aria-selected={on}
                title={label}
                className={`acceptance-cell${on ? ' acceptance-chosen' : ''}${here ? ' acceptance-active' : ''}`}
                data-row={row}
                data-column={column}
              >
                <span className={`heat heat-${kind} acceptance-heat`} aria-hidden="true">
                  {kind === 'blank' ? <BlankShape size={10} /> : null} {cell.working}/{cell.total}
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
