import { useId, type KeyboardEvent } from 'react';
import type { PlanningDay, WorstStretchRow } from '../../../shared/contract/planning.ts';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { DayLine } from './day-line.tsx';

type CalendarGridProps = {
  readonly days: readonly PlanningDay[];
  readonly worst: readonly WorstStretchRow[];
  /** Start of the chosen hour, UTC ms. */
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
};

/** Days × hours; the arrows go from hour to hour, Enter opens coverage at that hour. */
export function CalendarGrid({ days, worst, chosen, onChoose }: CalendarGridProps) {
  const t = useText();
  const id = useId();
  const now = useNow();
  const nameOf = useName();
  const format = useFormat();
  const row = Math.max(
    0,
    days.findIndex((day) => day.hours.some(({ at }) => at === chosen)),
  );
  const hour = Math.max(0, days[row]?.hours.findIndex(({ at }) => at === chosen) ?? 0);
  const hardest = new Set(worst.map((one) => one.hour.at));
  const cellId = (at: number): string => `${id}-${at}`;
  const go = (toRow: number, toHour: number): void => {
    const day = days[Math.max(0, Math.min(days.length - 1, toRow))];
    const found = day?.hours[Math.max(0, Math.min(day.hours.length - 1, toHour))];
    if (found === undefined) return;
    onChoose(found.at);
    document.getElementById(cellId(found.at))?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, hour],
      ArrowDown: [row + 1, hour],
      ArrowLeft: [row, hour - 1],
      ArrowRight: [row, hour + 1],
      PageUp: [row - 7, hour],
      PageDown: [row + 7, hour],
      Home: [row, 0],
      End: [row, 23],
    };
    const to = moves[event.key];
    if (to !== undefined) go(...to);
    else if (event.key === 'Enter' && chosen !== null) navigate('/coverage', {}, { hour: String(chosen) });
    else return;
    event.preventDefault();
  };
  const current = days[row]?.hours[hour]?.at;
  return (
    <div
      role="grid"
      tabIndex={0}
      className="calendar-grid"
      aria-label={t('calendar.grid')}
      aria-activedescendant={current === undefined ? undefined : cellId(current)}
      onKeyDown={onKeyDown}
    >
      <div role="row" className="calendar-line calendar-columns">
        <div role="columnheader">{t('calendar.column.date')}</div>
        <div role="columnheader" className="calendar-number">
          {t('calendar.column.visitors')}
        </div>
        <div role="columnheader">{t('calendar.column.sessions')}</div>
        <div role="columnheader" className="calendar-number">
          {t('calendar.column.open')}
        </div>
        <div role="columnheader" className="calendar-number">
          {t('calendar.column.shift')}
        </div>
        <div role="columnheader">
          {t('calendar.column.hours')}
          <span className="calendar-ticks" aria-hidden>
            {[0, 6, 12, 18].map((tick) => (
              <span key={tick}>{tick}</span>
            ))}
          </span>
        </div>
      </div>
      {days.map((day) => (
        <DayLine
          key={day.date}
          day={day}
          now={now}
          hardest={hardest}
          chosen={chosen}
          onChoose={onChoose}
          cellId={cellId}
          holiday={day.holiday === null ? null : nameOf(day.holiday)}
          said={(one) =>
            t('calendar.hour', {
              time: `${format.dateLong(one.at)} ${format.time(one.at)}`,
              score: one.score,
              visitors: one.visitors,
              open: one.open,
              places: one.places,
            })
          }
        />
      ))}
    </div>
  );
}
