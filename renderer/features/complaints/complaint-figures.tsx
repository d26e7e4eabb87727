import { useQuery } from '@tanstack/react-query';
import type { ComplaintFiguresRow } from '../../../shared/contract/complaints.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { FiguresTable } from '../../ui/split/figures-table.tsx';

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
  const columns = [
    { title: t('complaints.stats.total'), of: (row: ComplaintFiguresRow) => format.number(row.total) },
    { title: t('complaints.stats.open'), of: (row: ComplaintFiguresRow) => format.number(row.open) },
    {
      title: t('complaints.stats.overdue'),
      of: (row: ComplaintFiguresRow) => format.number(row.overdue),
      act: (row: ComplaintFiguresRow) => row.overdue > 0,
    },
    {
      title: t('complaints.stats.timely'),
      of: ({ share }: ComplaintFiguresRow) => (share === null ? '—' : format.percent(share)),
    },
  ];
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
      <FiguresTable title={t('complaints.stats.byKind')} rows={data.byKind} columns={columns} />
      <FiguresTable title={t('complaints.stats.byPlace')} rows={data.byPlace.slice(0, SHOWN)} columns={columns} />
      <p className="faint">{t('complaints.side.none')}</p>
    </>
  );
}
