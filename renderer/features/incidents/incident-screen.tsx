import { LeftOutlined, LockOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useSettled } from '../../app/use-settled.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { AheadText } from '../../ui/incident/ahead-text.tsx';
import { ClockLine } from '../../ui/incident/clock-line.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { IncidentStageMark } from '../../ui/incident/stage-mark.tsx';
import { schemeIn, useSchemes } from '../../ui/incident/use-schemes.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { AboutPanel } from './about-panel.tsx';
import { changeText } from './change-text.ts';
import { FactsPanel } from './facts-panel.tsx';
import { INCIDENT_PARTS } from './incident-parts.ts';
import { IncidentTimeline } from './incident-timeline.tsx';
import { StageActions } from './stage-actions.tsx';
import './incidents.css';
import './incident-form.css';
import './incident-page.css';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;
const OWED: ReadonlySet<string> = new Set(['running', 'due-soon', 'overdue']);

/** One incident: how bad, what is owed, what is known, and everything that happened with it. */
export function IncidentScreen({ params }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const id = params['id'] ?? '';
  const one = useQuery(query.incidents.get.queryOptions({ input: { incident: id } }));
  const clocks = useQuery(query.clocks.list.queryOptions({ input: { incident: id, stopped: true } }));
  const systems = useQuery(query.systems.list.queryOptions({ input: {} }));
  const schemes = useSchemes();
  const settled = useSettled(one.data === undefined ? null : id);
  if (one.isError) {
    const { what, todo } = failureText(one.error, t);
    return (
      <Empty title={what} hint={todo}>
        <Link to="/incidents">{t('incidents.back')}</Link>
      </Empty>
    );
  }
  const incident = one.data?.incident;
  const scheme = incident === undefined ? undefined : schemeIn(schemes, incident.scheme, incident.schemeVersion);
  if (incident === undefined || scheme === undefined) return null;
  const all = clocks.data?.items ?? [];
  const owed = all.filter(({ state }) => OWED.has(state));
  const done = all.filter(({ state }) => !OWED.has(state)).toReversed();
  return (
    <div className="incident-screen">
      <header className={`incident-head incident-head-${incident.severity ?? 'none'}`}>
        <Link to="/incidents" aria-label={t('incidents.back')} className="incident-back">
          <LeftOutlined />
        </Link>
        <GradeMark
          scheme={incident.scheme}
          version={incident.schemeVersion}
          grade={incident.grade}
          severity={incident.severity}
          size={22}
        />
        <div className="two-lines incident-name">
          <h1 className="cut" title={incident.title}>
            <span className="faint">#{incident.number}</span> {incident.title}
          </h1>
          <span className="small-line">
            <IncidentStageMark incident={incident} />
            <span className="dim">{t(`incidents.type.${incident.type}`)}</span>
            {incident.confidential ? (
              <span className="tag">
                <LockOutlined aria-hidden /> {t('incidents.confidential')}
              </span>
            ) : null}
            {incident.override === null ? null : <span className="tag">{t('incidents.override.mark')}</span>}
            {incident.sample ? <span className="tag">{t('common.sample')}</span> : null}
            <AheadText incident={incident} />
          </span>
        </div>
        <StageActions incident={incident} owed={owed} />
      </header>
      <Notices incident={incident} />
      <div className={settled ? 'incident-body' : 'incident-body unsettled'}>
        <section className="incident-column" aria-label={t('incidents.part.grade')} {...REACHABLE}>
          <FactsPanel key={incident.id} incident={incident} scheme={scheme} systems={systems.data?.items ?? []} />
          <AboutPanel incident={incident} systems={systems.data?.items ?? []} />
        </section>
        <section className="incident-column" aria-label={t('incidents.reports')} {...REACHABLE}>
          <h2>{t('incidents.reports')}</h2>
          {all.length === 0 ? (
            <p className="faint">
              {t(incident.grade === null ? 'incidents.reports.ungraded' : 'incidents.reports.none')}
            </p>
          ) : null}
          <ul className="clock-list">
            {[...owed, ...done].map((clock) => (
              <ClockLine key={`${clock.clock}/${clock.turn}`} clock={clock} />
            ))}
          </ul>
          {INCIDENT_PARTS.map((Part, index) => (
            <Part key={index} incident={incident} />
          ))}
        </section>
        <section className="incident-column" aria-label={t('incidents.timeline')} {...REACHABLE}>
          <IncidentTimeline incident={incident} />
        </section>
      </div>
    </div>
  );
}

/** What must be seen before anything is done: a closing that is disputed, or that there is nothing left to edit. */
function Notices({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const format = useFormat();
  const { dispute, stage, closedAt, conclusion, reopenReason } = incident;
  if (dispute !== null)
    return (
      <div className="incident-dispute" role="alert">
        <b>{t('incidents.dispute.title')}</b> {t('incidents.dispute.todo')}
        <div className="dispute-sides">
          {(['closings', 'updates'] as const).map((side) => (
            <ul key={side} aria-label={t(`incidents.dispute.${side}`)}>
              <li className="dim">{t(`incidents.dispute.${side}`)}</li>
              {dispute[side].map(({ at, by, kind, fields }) => (
                <li key={`${at}/${kind}`}>
                  <span className="dim">
                    {format.dateTime(at)}{' '}
                    {operatorLabel(by.name === undefined ? { post: by.post } : { post: by.post, name: by.name })}
                  </span>{' '}
                  {changeText(kind, fields, t, format)}
                </li>
              ))}
            </ul>
          ))}
        </div>
      </div>
    );
  if (stage === 'closed')
    return (
      <div className="incident-closed-note" role="note">
        {t('incidents.closed.note', { at: closedAt === null ? '' : format.dateTime(closedAt) })}
        {conclusion === null ? null : <p>{conclusion}</p>}
      </div>
    );
  if (reopenReason === null || reopenReason === '') return null;
  return (
    <div className="incident-closed-note" role="note">
      {t('incidents.reopened.note')} {reopenReason}
    </div>
  );
}
