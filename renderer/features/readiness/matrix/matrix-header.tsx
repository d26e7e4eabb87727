import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { Link } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { categoryBlocks } from './matrix-columns.ts';
import { CATEGORY_HEIGHT, PLACE_WIDTH, type MatrixFrame } from './matrix-view.ts';

type MatrixHeaderProps = {
  readonly frame: MatrixFrame;
  readonly shown: readonly VirtualItem[];
  /** Start of every column from the left edge of the grid, in pixels. */
  readonly starts: readonly number[];
  readonly widths: readonly number[];
  readonly nameHeight: number;
  readonly activeColumn: number;
};

/** Two header lines that stay in view: categories, and item names that are never clipped. */
export const MatrixHeader = memo(function MatrixHeader(props: MatrixHeaderProps) {
  const { frame, shown, starts, widths, nameHeight, activeColumn } = props;
  const t = useText();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  const blocks = categoryBlocks(frame.columns).filter((block) => block.last >= first && block.first <= last);
  return (
    <div role="rowgroup" className="matrix-header" style={{ width: frame.width }}>
      <div role="row" aria-rowindex={1} className="matrix-header-row" style={{ height: CATEGORY_HEIGHT }}>
        <div role="columnheader" aria-colindex={1} className="matrix-corner" style={{ width: PLACE_WIDTH }}>
          <span className="visually-hidden">{t('readiness.filter.category')}</span>
        </div>
        {blocks.map((block) => {
          const left = starts[block.first] ?? 0;
          const right = (starts[block.last] ?? 0) + (widths[block.last] ?? 0);
          return (
            <div
              key={block.category + block.first}
              role="columnheader"
              aria-colindex={block.first + 2}
              aria-colspan={block.last - block.first + 1}
              className="matrix-category"
              style={{ left, width: right - left }}
            >
              <span title={block.name}>{block.name}</span>
            </div>
          );
        })}
      </div>
      <div role="row" aria-rowindex={2} className="matrix-header-row" style={{ height: nameHeight }}>
        <div
          role="columnheader"
          aria-colindex={1}
          className="matrix-corner matrix-corner-name"
          style={{ width: PLACE_WIDTH }}
        >
          {t('readiness.matrix.place')}
        </div>
        {shown.map((column) => {
          const item = frame.columns[column.index];
          if (item === undefined) return null;
          return (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={column.index + 2}
              className={column.index === activeColumn ? 'matrix-item matrix-item-active' : 'matrix-item'}
              style={{ left: column.start, width: column.size }}
            >
              <Link to="/readiness/item/:code" params={{ code: item.item }} tabIndex={-1} title={item.name}>
                {item.name}
              </Link>
              <span className="matrix-critical">
                {item.critical ? (
                  <abbr title={t('readiness.cell.critical')} aria-label={t('readiness.cell.critical')}>
                    !
                  </abbr>
                ) : null}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
});
