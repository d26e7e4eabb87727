import { memo } from 'react';
import type { Capability } from '../../../../shared/contract/coverage.ts';
import { useText } from '../../../i18n/text.tsx';
import { HeatMark } from '../../../ui/heat/heat-mark.tsx';
import { heatKey, heatKind } from '../../../ui/heat/heat-table.ts';
import type { ShownCell, Venue } from '../use-coverage.ts';
import { cellId } from './grid-spot.ts';

type HeatRowProps = {
  readonly venue: Venue;
  readonly row: number;
  readonly capabilities: readonly Capability[];
  readonly names: ReadonlyMap<string, string>;
  readonly byKey: ReadonlyMap<string, ShownCell>;
  /** The column of the cell the arrow keys are at; null in the other rows. */
  readonly activeColumn: number | null;
  /** The capability whose cell is shown in detail. */
  readonly chosen: string | null;
};

export const HeatRow = memo(function HeatRow(props: HeatRowProps) {
  const { venue, row, capabilities, names, byKey, activeColumn, chosen } = props;
  const t = useText();
  return (
    <div role="row" aria-rowindex={row + 2} className="heat-line">
      <span role="rowheader" className="heat-venue" title={venue.name}>
        <span className="cut">{venue.name}</span>
      </span>
      {capabilities.map(({ code }, column) => {
        const cell = byKey.get(heatKey(venue.code, code));
        if (cell === undefined) return <span key={code} />;
        const kind = heatKind(cell);
        const words = t(`coverage.cell.${kind}`, {
          venue: venue.name,
          capability: names.get(code) ?? code,
          count: cell.ready.length,
        });
        const label = cell.turnsBlank ? t('coverage.cell.turns', { cell: words }) : words;
        return (
          <div
            key={code}
            id={cellId({ row, column })}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={label}
            aria-selected={chosen === code}
            title={label}
            data-kind={kind}
            className={`heat-cell${chosen === code ? ' heat-cell-chosen' : ''}${activeColumn === column ? ' heat-cell-active' : ''}`}
          >
            <HeatMark kind={kind} count={cell.ready.length} supposed={cell.turnsBlank} />
          </div>
        );
      })}
    </div>
  );
});
