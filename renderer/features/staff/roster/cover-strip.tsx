import type { ReactNode } from 'react';
import { hoursOf } from '../hours-of.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useJoin } from '../../../i18n/join.ts';
import { useText } from '../../../i18n/text.tsx';

type Span = { readonly from: number; readonly to: number };
type Day = Span & { readonly date: string };

type CoverStripProps = {
  readonly label: ReactNode;
  /** What is covered, for a screen reader. */
  readonly name: string;
  readonly days: readonly Day[];
  readonly open: readonly Span[];
  readonly gaps: readonly Span[];
};

/** One line under the roster: opening time of each day as a bar from midnight to midnight, with what nobody covers cut out and named. */
export function CoverStrip({ label, name, days, open, gaps }: CoverStripProps) {
  const t = useText();
  const format = useFormat();
  const join = useJoin();
  const missing = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const words = join(gaps.map(({ from, to }) => `${format.dateLong(from)} ${format.time(from)}–${format.time(to)}`));
  const said = missing === 0 ? t('staff.cover.full') : t('staff.cover.gap', { hours: hoursOf(missing) });
  return (
    <div className="roster-line cover-line" role="img" aria-label={`${name}：${said} ${words}`}>
      <div className="roster-who">
        <span className="cut">{label}</span>
        <span className={missing === 0 ? 'staff-done' : 'warn-word'}>
          {missing === 0 ? '●' : '▲'} {said}
        </span>
      </div>
      {days.map((day) => (
        <div key={day.date} className="cover-day">
          {within(open, day).map(({ from, to }) => (
            <i key={from} className="cover-open" style={place(day, from, to)} />
          ))}
          {within(gaps, day).map(({ from, to }) => (
            <i
              key={from}
              className="cover-hole"
              style={place(day, from, to)}
              title={`${name} ${format.time(from)}–${format.time(to)}`}
            >
              ▲
            </i>
          ))}
        </div>
      ))}
    </div>
  );
}

const within = (spans: readonly Span[], day: Span): Span[] =>
  spans
    .filter(({ from, to }) => from < day.to && to > day.from)
    .map(({ from, to }) => ({ from: Math.max(from, day.from), to: Math.min(to, day.to) }));

const place = (day: Span, from: number, to: number): { left: string; width: string } => ({
  left: `${((from - day.from) / (day.to - day.from)) * 100}%`,
  width: `${((to - from) / (day.to - day.from)) * 100}%`,
});
