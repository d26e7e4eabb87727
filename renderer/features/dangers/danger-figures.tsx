import { useQuery } from '@tanstack/react-query';
import type { DangerFiguresRow } from '../../../shared/contract/dangers.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** More places than this say nothing at a glance. */
const SHOWN = 12;

/** Open, overdue, struck off and how long a fix takes: by category and by place. */
export function DangerFigures() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.dangers.statistics.queryOptions({ input: {} }));
  if (data === undefined || data.all.total === 0) return <p className="faint">{t('dangers.side.none')}</p>;
  return (
    <>
      <h2>{t('dangers.stats')}</h2>
      <FiguresTable title={t('dangers.stats.byCategory')} rows={data.byCategory} />
      <FiguresTable title={t('dangers.stats.byPlace')} rows={data.byPlace.slice(0, SHOWN)} />
      <p className="faint">{t('dangers.side.none')}</p>
    </>
  );
}

function FiguresTable({ title, rows }: { readonly title: string; readonly rows: readonly DangerFiguresRow[] }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('dangers.stats.open')}</th>
          <th scope="col">{t('dangers.stats.overdue')}</th>
          <th scope="col">{t('dangers.stats.struckOff')}</th>
          <th scope="col">{t('dangers.stats.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{nameOf(row)}</th>
            <td>{format.number(row.open)}</td>
            <td className={row.overdue > 0 ? 'warn-word' : undefined}>{format.number(row.overdue)}</td>
            <td>{format.number(row.struckOff)}</td>
            <td>{row.meanDaysToFix === null ? '—' : format.number(Math.round(row.meanDaysToFix * 10) / 10)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
