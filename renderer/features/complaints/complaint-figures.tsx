import { useQuery } from '@tanstack/react-query';
import type { ComplaintFiguresRow } from '../../../shared/contract/complaints.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** More places than this say nothing at a glance. */
const SHOWN = 10;

/** How many, how many still wait, and how many answers came in time: by kind and by place. */
export function ComplaintFigures() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.complaints.statistics.queryOptions({ input: {} }));
  if (data === undefined || data.all.total === 0) return <p className="faint">{t('complaints.side.none')}</p>;
  const { all } = data;
  return (
    <>
      <h2>{t('complaints.stats')}</h2>
      <p className="dim">
        {all.share === null
          ? t('complaints.stats.none')
          : t('complaints.stats.share', { share: format.percent(all.share) })}
        {all.meanHours === null
          ? ''
          : ` · ${t('complaints.stats.mean', { hours: format.number(Math.round(all.meanHours * 10) / 10) })}`}
      </p>
      <FiguresTable title={t('complaints.stats.byKind')} rows={data.byKind} />
      <FiguresTable title={t('complaints.stats.byPlace')} rows={data.byPlace.slice(0, SHOWN)} />
      <p className="faint">{t('complaints.side.none')}</p>
    </>
  );
}

function FiguresTable({ title, rows }: { readonly title: string; readonly rows: readonly ComplaintFiguresRow[] }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return (
    <table className="complaint-figures">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('complaints.stats.total')}</th>
          <th scope="col">{t('complaints.stats.open')}</th>
          <th scope="col">{t('complaints.stats.overdue')}</th>
          <th scope="col">{t('complaints.stats.timely')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{nameOf(row)}</th>
            <td>{format.number(row.total)}</td>
            <td>{format.number(row.open)}</td>
            <td className={row.overdue > 0 ? 'warn-word' : undefined}>{format.number(row.overdue)}</td>
            <td>{row.share === null ? '—' : format.percent(row.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
