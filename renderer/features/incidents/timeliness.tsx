import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Timeliness as Figures } from '../../../shared/domain/clocks/timeliness.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { schemeIn, useGradeName, useSchemes } from '../../ui/incident/use-schemes.ts';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';

const GROUPS = ['clock', 'grade', 'scheme'] as const;
type Group = (typeof GROUPS)[number];
type Row = { readonly key: string; readonly name: string; readonly of: Figures };

/** How timely reports were: told in time, late, over the limit, still running; by recipient, grade or scheme. */
export function Timeliness() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const [group, setGroup] = useState<Group>('clock');
  const { data } = useQuery(query.clocks.timeliness.queryOptions({ input: {} }));
  const rows = useRows(group, data);
  if (data === undefined || data.byScheme.length === 0) return null;
  const { total } = data;
  return (
    <>
      <h2 className="timeliness-head">{t('incidents.timeliness')}</h2>
      <p className="timeliness-sum">
        {total.share === null ? (
          <span className="faint">{t('incidents.timeliness.none')}</span>
        ) : (
          t('incidents.timeliness.share', {
            share: format.percent(total.share),
            timely: total.timely,
            judged: total.timely + total.late + total.overdue,
          })
        )}
      </p>
      <FilterStrip
        label={t('incidents.timeliness.by')}
        chosen={group}
        onChoose={setGroup}
        choices={GROUPS.map((key) => ({ key, label: t(`incidents.timeliness.by.${key}`) }))}
      />
      <table className="incident-figures">
        <thead>
          <tr>
            <th scope="col">{t(`incidents.timeliness.by.${group}`)}</th>
            <th scope="col">{t('incidents.clock.timely')}</th>
            <th scope="col">{t('incidents.clock.late')}</th>
            <th scope="col">{t('incidents.clock.overdue')}</th>
            <th scope="col">{t('incidents.clock.running')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, of }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{format.number(of.timely)}</td>
              <td className={of.late > 0 ? 'warn-text' : undefined}>{format.number(of.late)}</td>
              <td className={of.overdue > 0 ? 'warn-word' : undefined}>{format.number(of.overdue)}</td>
              <td>{format.number(of.running)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Statistics = {
  readonly byClock: readonly (Figures & { scheme: string; clock: string; recipient: string; recipientEn: string })[];
  readonly byGrade: readonly (Figures & { scheme: string; grade: string | null })[];
  readonly byScheme: readonly (Figures & { scheme: string })[];
};

function useRows(group: Group, data: Statistics | undefined): readonly Row[] {
  const t = useText();
  const nameOf = useName();
  const schemes = useSchemes();
  const gradeName = useGradeName();
  if (data === undefined) return [];
  const schemeName = (code: string): string => {
    const scheme = schemeIn(schemes, code);
    return scheme === undefined ? code : nameOf(scheme);
  };
  if (group === 'clock')
    return data.byClock.map((of) => ({
      key: `${of.scheme}/${of.clock}`,
      name: nameOf({ name: of.recipient, nameEn: of.recipientEn }) + reportKind(of.clock, of.scheme, schemes, t),
      of,
    }));
  if (group === 'grade')
    return data.byGrade.map((of) => ({
      key: `${of.scheme}/${of.grade ?? ''}`,
      name: of.grade === null ? t('incidents.grade.none') : `${of.grade} ${gradeName(of.scheme, of.grade)}`,
      of,
    }));
  return data.byScheme.map((of) => ({ key: of.scheme, name: schemeName(of.scheme), of }));
}

function reportKind(
  clock: string,
  scheme: string,
  schemes: ReturnType<typeof useSchemes>,
  t: ReturnType<typeof useText>,
): string {
  const rule = schemeIn(schemes, scheme)?.reports.find(({ code }) => code === clock);
  return rule === undefined ? '' : ` · ${t(`incidents.report.${rule.kind}`)}`;
}
