import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** How long the players took, as the console timed it. */
export function Timings() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.exercise.timings.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const since = (at: number | null): string =>
    at === null || data.firstInjectAt === null ? t('exercise.notYet') : format.span(at - data.firstInjectAt);
  return (
    <>
      <dl className="facts">
        <dt>{t('exercise.detected')}</dt>
        <dd>{since(data.detectedAt)}</dd>
        <dt>{t('exercise.reported')}</dt>
        <dd>{since(data.firstReportAt)}</dd>
        <dt>{t('exercise.entries')}</dt>
        <dd>{format.number(data.entries)}</dd>
      </dl>
      {data.incidents.map((incident) => (
        <section key={incident.incident}>
          <h3>
            {incident.title}
            {incident.grade === null ? null : ` · ${incident.grade}`}
          </h3>
          <ul className="course">
            {incident.clocks.map((clock) => (
              <li key={`${clock.clock} ${clock.turn}`}>
                <p>
                  {nameOf({ name: clock.recipient, nameEn: clock.recipientEn })} ·{' '}
                  {clock.toldAt === null
                    ? t('exercise.clock.owed', { due: format.time(clock.due) })
                    : t(clock.toldAt <= clock.due ? 'exercise.clock.timely' : 'exercise.clock.late', {
                        told: format.time(clock.toldAt),
                        due: format.time(clock.due),
                      })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
