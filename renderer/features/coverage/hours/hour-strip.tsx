import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { useCoverageView } from '../coverage-view.ts';
import { dayAndHour, hourOf } from '../local-day.ts';
import { hourByKey, hourByPosition } from './hour-keys.ts';
import './hour-strip.css';

/** The hours of one date as a slider: how many blank spots each hour has stands above it. */
export function HourStrip({ ring }: { readonly ring: number }) {
  const t = useText();
  const format = useFormat();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const { at, show } = useCoverageView();
  const strip = useRef<HTMLDivElement>(null);
  const { date, hour } = dayAndHour(at ?? now, zone);
  const present = dayAndHour(now, zone);
  const day = useQuery({
    ...query.coverage.day.queryOptions({ input: { date, ring } }),
    placeholderData: keepPreviousData,
  });
  const counts = Array.from({ length: 24 }, (_, index) => day.data?.hours[index]?.blanks.length ?? null);
  const most = Math.max(1, ...counts.map((count) => count ?? 0));
  const set = (next: number | null): void => {
    if (next !== null && (next !== hour || at === null)) show({ at: hourOf(date, next, zone) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = hourByKey(hour, event.key);
    if (next === null) return;
    event.preventDefault();
    set(next);
  };
  const onPointer = (event: PointerEvent): void => {
    const box = strip.current?.getBoundingClientRect();
    if (box === undefined || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') strip.current?.setPointerCapture(event.pointerId);
    set(hourByPosition(event.clientX - box.left, box.width));
  };
  const value = t(at === null ? 'coverage.hours.value.now' : 'coverage.hours.value', {
    hour: format.time(at ?? now),
    blanks: counts[hour] ?? 0,
  });
  return (
    <section className="hours" aria-label={t('coverage.hours.caption')}>
      <div className="hours-caption">
        <b>{at === null ? t('coverage.at.now', { time: format.time(now) }) : format.time(at)}</b>
        <span>{t('coverage.hours.caption')}</span>
        <span>{t('coverage.hours.help')}</span>
      </div>
      <div
        ref={strip}
        className="hours-strip"
        role="slider"
        tabIndex={0}
        aria-label={t('coverage.hours')}
        aria-valuemin={0}
        aria-valuemax={23}
        aria-valuenow={hour}
        aria-valuetext={value}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        {counts.map((count, index) => (
          <div
            key={index}
            className={`hour${index === hour ? ' hour-chosen' : ''}${date === present.date && index === present.hour ? ' hour-now' : ''}`}
            title={`${String(index).padStart(2, '0')}:00`}
          >
            <span className={count === 0 ? 'hour-count hour-none' : 'hour-count'}>{count ?? ''}</span>
            <span className="hour-bar">
              <i style={{ height: `${((count ?? 0) / most) * 100}%` }} />
            </span>
            <span className="hour-name">{index}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
