import type { MomentDifference } from '../../../shared/contract/moments.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { Same } from './same.tsx';

type Row = MomentDifference['byCategory'][number];

/** A figure, and whether more of it is better. */
const FIGURES = [
  ['required', null],
  ['ready', true],
  ['stale', false],
  ['overdue', false],
  ['red', false],
  ['criticalRed', false],
] as const;

/** Roll-up rows that differ: every figure before and after, with what it went up or down by. */
export function ReadinessRows({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const nameOf = useName();
  if (rows.length === 0) return <Same />;
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.row')}</th>
          {FIGURES.map(([figure]) => (
            <th key={figure} scope="col">
              {t(`compare.${figure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.before === null ? null : <StateMark state={row.before.state} word={false} />}
              {row.before?.state === row.after?.state ? null : (
                <>
                  {' → '}
                  {row.after === null ? null : <StateMark state={row.after.state} word={false} />}
                </>
              )}{' '}
              {nameOf(row)}
            </th>
            {FIGURES.map(([figure, moreIsBetter]) => (
              <Figure
                key={figure}
                before={row.before?.[figure] ?? null}
                after={row.after?.[figure] ?? null}
                moreIsBetter={moreIsBetter}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FigureProps = {
  readonly before: number | null;
  readonly after: number | null;
  readonly moreIsBetter: boolean | null;
};

function Figure({ before, after, moreIsBetter }: FigureProps) {
  const change = before === null || after === null ? null : after - before;
  if (change === 0) return <td className="faint">{after}</td>;
  const better = change === null || moreIsBetter === null ? null : change > 0 === moreIsBetter;
  return (
    <td>
      {before ?? '—'} → <b>{after ?? '—'}</b>{' '}
      {change === null ? null : (
        <span className={better === null ? 'dim' : better ? 'state-ready' : 'state-red'}>
          {change > 0 ? '▲+' : '▼−'}
          {Math.abs(change)}
        </span>
      )}
    </td>
  );
}
