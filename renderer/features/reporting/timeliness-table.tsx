import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** More outlets than this say nothing at a glance. */
const SHOWN = 15;

/** How timely outlets were so far, worst first. */
export function TimelinessTable({ plan }: { readonly plan: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(
    query.reporting.timeliness.queryOptions({ input: plan === undefined ? {} : { plan }, enabled: plan !== undefined }),
  );
  if (data === undefined || data.total.owed === 0) return <p className="faint">{t('reporting.side.none')}</p>;
  const share = (value: number | null): string => (value === null ? '—' : format.percent(value));
  return (
    <>
      <h2>{t('reporting.stats')}</h2>
      <p className="dim">
        {t('reporting.stats.total', {
          share: share(data.total.share),
          late: data.total.late,
          missing: data.total.missing,
        })}
      </p>
      <table className="report-stats">
        <thead>
          <tr>
            <th scope="col">{t('reporting.column.place')}</th>
            <th scope="col">{t('reporting.stats.share')}</th>
            <th scope="col">{t('reporting.state.late')}</th>
            <th scope="col">{t('reporting.state.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {data.outlets.slice(0, SHOWN).map((row) => (
            <tr key={row.place}>
              <th scope="row">{nameOf(row)}</th>
              <td>{share(row.share)}</td>
              <td>{format.number(row.late)}</td>
              <td className={row.missing > 0 ? 'warn-word' : undefined}>{format.number(row.missing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">{t('reporting.side.none')}</p>
    </>
  );
}
