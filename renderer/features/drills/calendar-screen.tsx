import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { drillTitle } from '../../../shared/domain/drills/drill-title.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { calendarMonths, type CalendarEntry } from './calendar-months.ts';
import './drills.css';
import './calendar.css';

/** The programme by month: held, planned, suggested, and what falls due. */
export function DrillCalendarScreen() {
  const t = useText();
  const lang = useLanguage();
  const zone = useZone();
  const nameOf = useName();
  const { query } = useCore();
  const drills = useQuery(query.drills.list.queryOptions({ input: {} }));
  const matrix = useQuery(query.drills.matrix.queryOptions({ input: {} }));
  const suggested = useQuery(query.drills.suggest.queryOptions({ input: {} }));
  const scenarios = useQuery(query.drills.scenarios.queryOptions({ input: {} }));
  const months = useMemo(() => {
    if (drills.data === undefined || matrix.data === undefined || scenarios.data === undefined) return null;
    const names = new Map(scenarios.data.items.map((scenario) => [scenario.code, nameOf(scenario)]));
    return calendarMonths(drills.data.items, suggested.data?.items ?? [], matrix.data.cells, {
      today: matrix.data.today,
      zone,
      nameOf: (code) => names.get(code) ?? code,
      titleOf: (drill) => drillTitle(drill, lang),
    });
  }, [drills.data, matrix.data, scenarios.data, suggested.data, nameOf, zone, lang]);
  if (months === null || matrix.data === undefined) return null;
  const present = matrix.data.today.slice(0, 7);
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('drills.calendar')}</h1>
        <span className="dim">{t('drills.calendar.text')}</span>
      </header>
      <div className="exercise-body">
        <ol className="drill-months" aria-label={t('drills.calendar')}>
          {months.map(({ month, entries, due }) => (
            <li key={month} aria-current={month === present ? 'date' : undefined}>
              <h2>
                {month} <small className="dim">{due === 0 ? null : t('drills.calendar.due', { count: due })}</small>
              </h2>
              <ul>
                {entries.map((entry) => (
                  <Entry key={entry.key} entry={entry} />
                ))}
              </ul>
              {entries.length === 0 ? <p className="faint">{t('drills.calendar.none')}</p> : null}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const t = useText();
  const { drill, date, title, places } = entry;
  const day = date.slice(8);
  const word =
    drill === null
      ? t('drills.calendar.suggested')
      : drill.result === null
        ? t(`drills.stage.${drill.stage}`)
        : t(`drills.result.${drill.result}`);
  const kind = drill === null ? 'suggested' : (drill.result ?? drill.stage);
  return (
    <li className={`calendar-${kind}`}>
      <b>{day}</b>
      {drill === null ? (
        <Link to="/drills" className="cut">
          {title}
        </Link>
      ) : (
        <Link to="/drills/records" search={{ drill: drill.id }} className="cut">
          {title}
        </Link>
      )}
      <small>
        {word} · {t('drills.calendar.places', { count: places })}
      </small>
    </li>
  );
}
