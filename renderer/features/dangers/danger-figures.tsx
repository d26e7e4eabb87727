import { useQuery } from '@tanstack/react-query';
import type { DangerFiguresRow } from '../../../shared/contract/dangers.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { FiguresTable } from '../../ui/split/figures-table.tsx';

/** More places than this say nothing at a glance. */
const SHOWN = 12;

/** Open, overdue, struck off and how long a fix takes: by category and by place. */
export function DangerFigures() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.dangers.statistics.queryOptions({ input: {} }));
  if (data === undefined || data.all.total === 0) return <p className="faint">{t('dangers.side.none')}</p>;
  const columns = [
    { title: t('dangers.stats.open'), of: (row: DangerFiguresRow) => format.number(row.open) },
    {
      title: t('dangers.stats.overdue'),
      of: (row: DangerFiguresRow) => format.number(row.overdue),
      act: (row: DangerFiguresRow) => row.overdue > 0,
    },
    { title: t('dangers.stats.struckOff'), of: (row: DangerFiguresRow) => format.number(row.struckOff) },
    {
      title: t('dangers.stats.mean'),
      of: ({ meanDaysToFix }: DangerFiguresRow) =>
        meanDaysToFix === null ? '—' : format.number(Math.round(meanDaysToFix * 10) / 10),
    },
  ];
  return (
    <>
      <h2>{t('dangers.stats')}</h2>
      <FiguresTable title={t('dangers.stats.byCategory')} rows={data.byCategory} columns={columns} />
      <FiguresTable title={t('dangers.stats.byPlace')} rows={data.byPlace.slice(0, SHOWN)} columns={columns} />
      <p className="faint">{t('dangers.side.none')}</p>
    </>
  );
}
