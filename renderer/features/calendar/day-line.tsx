import type { PlanningDay, PlanningHour } from '../../../shared/contract/planning.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

type DayLineProps = {
  readonly day: PlanningDay;
  /** UTC ms. */
  readonly now: number;
  readonly hardest: ReadonlySet<number>;
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
  readonly cellId: (at: number) => string;
  readonly holiday: string | null;
  readonly said: (hour: PlanningHour) => string;
};

const HOUR_MS = 3_600_000;
/** Scores from which an hour stands out: four steps are told apart at a glance. */
const STEPS = [1, 15, 35, 60] as const;

const step = (score: number): number => STEPS.filter((from) => score >= from).length;

/** One day: what it holds, and its hours as a strip of bars. */
export function DayLine({ day, now, hardest, chosen, onChoose, cellId, holiday, said }: DayLineProps) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const [first] = day.hours;
  const closings = day.closings.map((one) => ({
    ...one,
    words: t('calendar.closes', { time: format.time(one.at), code: one.place, name: nameOf(one) }),
  }));
  const past = (day.hours.at(-1)?.at ?? 0) + HOUR_MS <= now;
  return (
    <div role="row" className={`calendar-line${past ? ' calendar-past' : ''}`}>
      <div role="rowheader" className="calendar-date">
        <b>{first === undefined ? day.date : format.dateLong(first.at)}</b>
        {day.period === null || holiday !== null ? null : (
          <span className="faint">{t(`settings.period.${day.period}`)}</span>
        )}
        {holiday === null ? null : (
          <span className="tag-word cut" title={holiday}>
            {holiday}
          </span>
        )}
      </div>
      <div role="gridcell" className="calendar-number">
        {day.visitors === null ? <span className="faint">—</span> : format.number(day.visitors)}
        {day.peak ? <span className="calendar-peak"> {t('calendar.peak')}</span> : null}
      </div>
      <div
        role="gridcell"
        className="cut"
        title={[
          ...day.sessions.map((one) => nameOf(one)),
          ...closings.map(({ words, reason }) => (reason === null ? words : `${words} · ${reason}`)),
        ].join('\n')}
      >
        {closings.length === 0 ? null : (
          <span className="warn-word calendar-closes">▼ {closings.map(({ words }) => words).join(' · ')}</span>
        )}
        {day.sessions.map((one, index) => (
          <span key={one.id}>
            {index > 0 ? ' · ' : ''}
            <span className="dim">{format.time(one.startsAt)}</span> {nameOf(one)}
          </span>
        ))}
      </div>
      <div role="gridcell" className="calendar-number">
        {day.open}
      </div>
      <div role="gridcell" className="calendar-number">
        {day.rostered ? day.onShift : <span className="faint">{t('calendar.noRoster')}</span>}
      </div>
      <div role="none" className="calendar-hours">
        {day.hours.map((hour) => (
          <div
            key={hour.at}
            id={cellId(hour.at)}
            role="gridcell"
            className={`calendar-hour${hour.at === chosen ? ' calendar-chosen' : ''}${hour.at <= now && now < hour.at + HOUR_MS ? ' calendar-now' : ''}`}
            title={said(hour)}
            aria-label={said(hour)}
            tabIndex={-1}
            onMouseDown={(event) => {
              // The grid keeps the focus; the cell is only where it is.
              event.preventDefault();
              event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus();
              onChoose(hour.at);
            }}
          >
            <i className={`calendar-step-${step(hour.score)}`} style={{ height: `${hour.score}%` }} />
            {hardest.has(hour.at) ? <span className="calendar-worst">▲</span> : null}
          </div>
        ))}
      </div>
    </div>
  );
}
