import { LockOutlined } from '@ant-design/icons';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { AheadText } from '../../ui/incident/ahead-text.tsx';
import { ClockLimit } from '../../ui/incident/clock-limit.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { useOpenIncidents, useOwedClocks } from '../../ui/incident/use-situation.ts';
import { Panel } from '../../ui/panel/panel.tsx';
import './incidents-panel.css';

const SHOWN = 12;

/** Open incidents of the board, worst first, each with its grade and the next report that is owed. Nothing while there is none. */
export function IncidentsPanel() {
  const t = useText();
  const open = useOpenIncidents();
  const clocks = useOwedClocks();
  if (open === undefined || open.total === 0) return null;
  return (
    <Panel
      title={t('incidents.board')}
      aside={<Link to="/incidents">{t('incidents.board.count', { count: open.total })}</Link>}
      className="incidents-panel"
      scroll
    >
      <ul className="incidents-panel-list">
        {open.items.slice(0, SHOWN).map((incident) => (
          <IncidentLine
            key={incident.id}
            incident={incident}
            clock={clocks?.find((clock) => clock.incident === incident.id)}
          />
        ))}
        {open.total > SHOWN ? <li className="faint">{t('common.more', { count: open.total - SHOWN })}</li> : null}
      </ul>
    </Panel>
  );
}

type IncidentLineProps = { readonly incident: Incident; readonly clock: ReportClockView | undefined };

function IncidentLine({ incident, clock }: IncidentLineProps) {
  const t = useText();
  const nameOf = useName();
  const where = [...incident.placesNamed, ...incident.systemsNamed].map(nameOf).join(t('incidents.join'));
  return (
    <li className={`incidents-panel-row board-incident-${incident.severity ?? 'none'}`}>
      <Link to="/incidents/:id" params={{ id: incident.id }}>
        <span className="incidents-panel-first">
          <GradeMark
            scheme={incident.scheme}
            version={incident.schemeVersion}
            grade={incident.grade}
            severity={incident.severity}
            short
          />
          <span className="cut incidents-panel-title">{titleShown(incident, t)}</span>
          {incident.dispute === null ? null : <b className="warn-word">{t('incidents.disputed')}</b>}
          <AheadText incident={incident} short />
          {clock === undefined ? null : <ClockLimit clock={clock} />}
        </span>
        <span className="incidents-panel-second">
          <span>{t(`incidents.stage.${incident.stage}`)}</span>
          <span className="cut">{where}</span>
        </span>
      </Link>
    </li>
  );
}

/** A board is seen by whoever comes in: what is confidential says its kind only. */
function titleShown({ confidential, title, number, type }: Incident, t: ReturnType<typeof useText>) {
  if (!confidential) return title;
  return (
    <>
      <LockOutlined aria-hidden /> {t('incidents.board.confidential', { number, type: t(`incidents.type.${type}`) })}
    </>
  );
}
