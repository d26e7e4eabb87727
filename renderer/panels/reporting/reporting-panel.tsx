import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import './reporting-panel.css';

const SHOWN = 8;

/** Who has not reported in for the cut-off at hand, and how long it is to the next. */
export function ReportingPanel() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow('second');
  const { query } = useCore();
  const { data } = useQuery({
    ...query.reporting.now.queryOptions({ input: { limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  const slots = data?.slots ?? [];
  const next = data?.next ?? null;
  return (
    <Panel
      title={<Link to="/incidents/reporting">{t('reporting.panel')}</Link>}
      aside={
        next === null ? undefined : (
          <span role="timer">
            {t('reporting.panel.next', {
              time: format.moment(next.dueAt, now),
              countdown: format.countdown(Math.max(0, next.dueAt - now)),
            })}
          </span>
        )
      }
      className="reporting-panel"
      scroll={slots.length > 0}
    >
      {data === undefined ? null : slots.length === 0 ? (
        <Empty title={t('reporting.panel.none')} hint={t('reporting.panel.none.hint')}>
          <Link to="/incidents/reporting">{t('screen.reporting')}</Link>
        </Empty>
      ) : (
        <>
          <ul className="reporting-slots">
            {slots.map((slot) => {
              const silent = slot.counts.missing + slot.counts.awaited;
              return (
                <li key={slot.plan}>
                  <Link to="/incidents/reporting" search={{ plan: slot.plan }} className="cut">
                    {nameOf({ name: slot.planName, nameEn: slot.planNameEn })} {slot.cutoff}
                  </Link>
                  <b className={slot.counts.missing > 0 ? 'reporting-act' : undefined}>
                    {t('reporting.panel.silent', { silent, expected: slot.counts.expected })}
                  </b>
                </li>
              );
            })}
          </ul>
          <ul className="reporting-silent">
            {data.silent.map((outlet) => (
              <li key={`${outlet.plan}/${outlet.place}`}>
                <StateShape state={outlet.state === 'missing' ? 'red' : 'open'} size={11} />
                <Link to="/incidents/reporting" search={{ plan: outlet.plan, place: outlet.place }} className="cut">
                  {nameOf(outlet)}
                </Link>
                <span className="faint">
                  {outlet.state === 'missing'
                    ? t('reporting.panel.overdue', { span: format.span(Math.max(0, now - outlet.dueAt)) })
                    : t('reporting.state.awaited')}
                  {outlet.chases > 0 ? ` · ${t('reporting.panel.chased', { count: outlet.chases })}` : ''}
                </span>
              </li>
            ))}
          </ul>
          {data.silent.length === 0 ? <p className="dim">{t('reporting.panel.all')}</p> : null}
        </>
      )}
    </Panel>
  );
}
