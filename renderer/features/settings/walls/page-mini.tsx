import type { WallPage } from '../../../../shared/domain/walls/layout.ts';

/** A page of a layout as a small picture. */
export function PageMini({ page }: { readonly page: WallPage }) {
  return (
    <span className="walls-mini">
      {page.panels.map(({ panel, column, row, width, height }) => (
        <i key={panel} style={{ gridColumn: `${column} / span ${width}`, gridRow: `${row} / span ${height}` }} />
      ))}
    </span>
  );
}
