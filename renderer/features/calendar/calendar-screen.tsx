import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { datePlus, localDateAt } from '../../../shared/domain/places/open-spans.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { CalendarGrid } from './calendar-grid.tsx';
import { WorstList } from './worst-list.tsx';
import { Button } from '../../ui/act/button.tsx';
import './calendar.css';

const LENGTHS = ['14', '28', '56'] as const;

/** One line per day: sessions, visitors, holidays, opening hours and rosters; beside it the worst hours ahead, with the reason. */
export function CalendarScreen({ search }: ScreenProps) {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const [chosen, setChosen] = useState<number | null>(null);
  const today = localDateAt(now, zone);
  const from = search.get('from') ?? today;
  const length = LENGTHS.find((one) => one === search.get('days')) ?? '28';
  const event = useQuery(query.event.get.queryOptions({ input: {} }));
  const { data, isError, refetch } = useQuery({
    ...query.planning.days.queryOptions({ input: { from, days: Number(length) } }),
    placeholderData: keepPreviousData,
  });
  const go = (next: { from?: string; days?: string }): void =>
    navigate('/readiness/calendar', {}, { from: next.from ?? from, days: next.days ?? length }, { replace: true });
  const opens = event.data?.event?.opensAt;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('calendar.title')}</h1>
        <Button aria-label={t('staff.roster.before')} onClick={() => go({ from: datePlus(from, -7) })}>
          ‹
        </Button>
        <Button onClick={() => go({ from: today })}>{t('calendar.today')}</Button>
        {opens === undefined ? null : (
          <Button onClick={() => go({ from: localDateAt(opens, zone) })}>{t('calendar.event')}</Button>
        )}
        <Button aria-label={t('staff.roster.after')} onClick={() => go({ from: datePlus(from, 7) })}>
          ›
        </Button>
        <FilterStrip
          label={t('calendar.days', { count: Number(length) })}
          chosen={length}
          onChoose={(days) => go({ days })}
          choices={LENGTHS.map((key) => ({ key, label: t('calendar.days', { count: Number(key) }) }))}
        />
        <span className="split-gap" />
        <Button needs="imports.start" onClick={() => navigate('/import', {}, { kind: 'sessions' })}>
          {t('calendar.import')}
        </Button>
      </header>
      {isError ? <SplitFailed text={t('calendar.failed')} onRetry={refetch} /> : null}
      {data === undefined ? null : (
        <div className="split-body calendar-body">
          <div className="split-list">
            <CalendarGrid days={data.days} worst={data.worst} chosen={chosen} onChoose={setChosen} />
            <p className="split-keys">
              {t('calendar.legend')} · {t('calendar.keys')}
            </p>
          </div>
          <WorstList worst={data.worst} chosen={chosen} onChoose={setChosen} />
        </div>
      )}
    </div>
  );
}
