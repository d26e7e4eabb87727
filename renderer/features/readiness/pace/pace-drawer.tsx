import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { PaceRow, RollupBy } from '../../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { useFormat, type Formats } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { WhyRow } from '../../../panels/shared/why-row.tsx';
import './pace.css';

/** At the present rate of closing items, ready on which date: everything, by category, venue and organisation, the slowest first. */
export function PaceDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <Drawer open={open} onClose={onClose} size={560} title={t('pace.title')} destroyOnHidden>
      <Pace />
    </Drawer>
  );
}

function Pace() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.readiness.pace.queryOptions({ input: {} }));
  if (data === undefined) return null;
  return (
    <div className="pace">
      <p className="dim">
        {data.since === null
          ? t('pace.tooShort')
          : t('pace.since', {
              since: format.dateTime(data.since),
              opens: data.opensAt === null ? '—' : format.dateTime(data.opensAt),
            })}
      </p>
      <PaceTable
        by="event"
        title={t('pace.total')}
        rows={[{ ...data.total, name: t('pace.total'), nameEn: t('pace.total') }]}
      />
      <PaceTable by="category" title={t('pace.byCategory')} rows={data.byCategory} />
      <PaceTable by="venue" title={t('pace.byVenue')} rows={data.byVenue} />
      <PaceTable by="organisation" title={t('pace.byOrganisation')} rows={data.byOrganisation} />
    </div>
  );
}

type PaceTableProps = { readonly by: RollupBy; readonly title: string; readonly rows: readonly PaceRow[] };

function PaceTable({ by, title, rows }: PaceTableProps) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <table className="pace-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('pace.col.name')}</th>
          <th scope="col" className="num">
            {t('pace.col.remaining')}
          </th>
          <th scope="col" className="num">
            {t('pace.col.perDay')}
          </th>
          <th scope="col">{t('pace.col.readyAt')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className="cut">
              <WhyRow by={by} row={row} name={name(row)} /> {name(row)}
            </th>
            <td className="num">{format.number(row.remaining)}</td>
            <td className="num">{perDayText(row.perDay)}</td>
            <td className={row.late === true ? 'pace-late' : undefined}>
              <Outlook row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One decimal: a rate of a few items a week is no more exact than that. */
const perDayText = (perDay: number): string => {
  const text = Math.abs(perDay).toFixed(1);
  if (text === '0.0') return '0';
  return `${perDay < 0 ? '−' : '+'}${text}`;
};

const FAR_MS = 90 * 86_400_000;

/** With its year where it is so far ahead that the day of the week says nothing. */
const dateText = (at: number, now: number, format: Formats): string =>
  at - now > FAR_MS ? (format.dateTime(at).split(' ')[0] ?? '') : format.dateLong(at);

function Outlook({ row }: { readonly row: PaceRow }) {
  const now = useNow();
  const t = useText();
  const format = useFormat();
  switch (row.outlook) {
    case 'done':
      return <>{t('pace.done')}</>;
    case 'never':
      return <strong>{t('pace.never')}</strong>;
    case 'unknown':
      return <>{t('pace.unknown')}</>;
    case 'on-pace':
      return (
        <>
          {row.readyAt === null ? '' : dateText(row.readyAt, now, format)}
          {row.late === true ? ` · ${t('pace.late')}` : ''}
        </>
      );
  }
}
