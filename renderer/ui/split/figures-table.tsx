import { useName } from '../../i18n/names.ts';
import './split.css';

type FiguresTableProps<Row> = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly columns: readonly {
    readonly title: string;
    readonly of: (row: Row) => string;
    /** Somebody must act on these. */
    readonly act?: (row: Row) => boolean;
  }[];
};

/** Figures of named rows in a pane. */
export function FiguresTable<Row extends { key: string; name: string; nameEn: string | null }>(
  props: FiguresTableProps<Row>,
) {
  const { title, rows, columns } = props;
  const nameOf = useName();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{nameOf(row)}</th>
            {columns.map((column) => (
              <td key={column.title} className={column.act?.(row) === true ? 'warn-word' : undefined}>
                {column.of(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
