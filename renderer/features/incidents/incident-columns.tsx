import { LockOutlined } from '@ant-design/icons';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { AheadText } from '../../ui/incident/ahead-text.tsx';
import { ClockLimit } from '../../ui/incident/clock-limit.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { shownTitle } from '../../ui/incident/incident-title.ts';
import { IncidentStageMark } from '../../ui/incident/stage-mark.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';

/** Columns of the list of incidents; `clocks` are those still owed, soonest first. */
export function useIncidentColumns(clocks: readonly ReportClockView[]): readonly TableColumn<Incident>[] {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const nameOf = useName();
  const where = ({ placesNamed, systemsNamed }: Incident): string =>
    [...placesNamed, ...systemsNamed].map(nameOf).join(t('incidents.join'));
  return [
    {
      id: 'grade',
      title: t('incidents.column.grade'),
      width: '146px',
      render: ({ scheme, schemeVersion, grade, severity }) => (
        <GradeMark scheme={scheme} version={schemeVersion} grade={grade} severity={severity} />
      ),
    },
    {
      id: 'title',
      title: t('incidents.column.title'),
      width: 'minmax(220px, 3fr)',
      render: (incident) => (
        <div className="two-lines">
          <Link to="/incidents/:id" params={{ id: incident.id }} className="cut incident-title" tabIndex={-1}>
            <span className="faint">#{incident.number}</span> {shownTitle(incident.title, t)}
          </Link>
          <span className="cut small-line">
            {incident.confidential ? <LockOutlined title={t('incidents.confidential')} /> : null}
            <span className="dim">{t(`incidents.type.${incident.type}`)}</span>
            <AheadText incident={incident} />
            {incident.sample ? <span className="faint">{t('common.sample')}</span> : null}
          </span>
        </div>
      ),
    },
    {
      id: 'where',
      title: t('incidents.column.where'),
      width: 'minmax(110px, 1.2fr)',
      render: (incident) => (
        <span className="cut" title={where(incident)}>
          {where(incident) === '' ? '—' : where(incident)}
        </span>
      ),
    },
    {
      id: 'stage',
      title: t('incidents.column.stage'),
      width: '132px',
      render: (incident) => (
        <div className="two-lines">
          <IncidentStageMark incident={incident} />
          <span className="cut small-line faint">{incident.owner ?? t('incidents.owner.none')}</span>
        </div>
      ),
    },
    {
      id: 'since',
      title: t('incidents.column.since'),
      width: '92px',
      render: ({ eventAt }) => (
        <div className="two-lines" title={format.dateTime(eventAt)}>
          <span>{format.moment(eventAt, now)}</span>
          <span className="small-line faint">{format.relative(eventAt, now)}</span>
        </div>
      ),
    },
    {
      id: 'report',
      title: t('incidents.column.report'),
      width: '136px',
      render: (incident) => (
        <NextReport clock={clocks.find((clock) => clock.incident === incident.id)} incident={incident} />
      ),
    },
  ];
}

function NextReport({ clock, incident }: { readonly clock: ReportClockView | undefined; readonly incident: Incident }) {
  const t = useText();
  const nameOf = useName();
  if (clock === undefined)
    return (
      <span className="faint">
        {t(incident.grade === null ? 'incidents.report.ungraded' : 'incidents.report.none')}
      </span>
    );
  return (
    <div className="two-lines" title={nameOf({ name: clock.recipient, nameEn: clock.recipientEn })}>
      <ClockLimit clock={clock} />
      <span className="cut small-line dim">{t(`incidents.report.${clock.kind}`)}</span>
    </div>
  );
}
