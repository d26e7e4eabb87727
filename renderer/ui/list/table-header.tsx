import type { CSSProperties, ReactNode } from 'react';

export type TableColumn<Row> = {
  readonly id: string;
  readonly title: ReactNode;
  /** Grid track, such as `90px` or `minmax(160px, 1fr)`. */
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  readonly className?: string;
};

export type TableSort = { readonly column: string; readonly direction: 'ascending' | 'descending' };

type TableHeaderProps<Row> = {
  readonly columns: readonly TableColumn<Row>[];
  readonly sort: TableSort | undefined;
  readonly onSort: ((column: string) => void) | undefined;
  readonly template: CSSProperties;
};

export function TableHeader<Row>({ columns, sort, onSort, template }: TableHeaderProps<Row>) {
  return (
    <div role="rowgroup" className="vtable-head">
      <div role="row" aria-rowindex={1} className="vtable-head-row" style={template}>
        {columns.map((column) => {
          const order = sort?.column === column.id ? sort.direction : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={order}
              className={`vtable-cell ${column.className ?? ''}`}
            >
              {column.sortable === true && onSort !== undefined ? (
                <button type="button" className="plain-button vtable-sort" onClick={() => onSort(column.id)}>
                  {column.title}
                  <span aria-hidden>{order === undefined ? '' : order === 'ascending' ? ' ↑' : ' ↓'}</span>
                </button>
              ) : (
                column.title
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
