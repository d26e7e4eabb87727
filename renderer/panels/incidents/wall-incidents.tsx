import type { WallIncidentView } from '../../../shared/contract/wall.ts';
import { overdueFirst } from '../../../shared/domain/walls/overdue-first.ts';
import { useNow } from '../../app/now.ts';
import { useText } from '../../i18n/text.tsx';
import { gradeClass, GradeShape } from '../../ui/incident/grade-shape.tsx';
import { useWallSize } from '../../ui/wall/use-fit.ts';
import { WallCalm, WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallIncidents } from './use-wall-incidents.ts';
import { GradeText, IncidentAge, useWhere, WallClock } from './wall-incident-parts.tsx';
import './wall-incidents.css';

/** The first is drawn large where there is room for it, in pixels of the design. */
const LARGE = 316;
const ROW = 118;

/** Open incidents, those with an overdue report first, then worst first, each with its grade and the clock of the report that is owed next. */
export function WallIncidents() {
  const t = useText();
  const read = useWallIncidents();
  const { measure, size } = useWallSize();
  const now = useNow('second');
  const items = overdueFirst(read.data?.items ?? [], now);
  const height = size?.height ?? 0;
  // One drawn large must not hide that there is another.
  const large = height >= (items.length > 1 ? LARGE + ROW : LARGE);
  const room =
    size === null ? 0 : large ? 1 + Math.floor((height - LARGE) / ROW) : Math.max(1, Math.floor(height / ROW));
  const [first, ...others] = items.slice(0, room);
  const grades = read.data?.openByGrade
    .map(
      ({ grade, count }) =>
        `${grade === null ? t('incidents.strip.ungraded') : t('incidents.strip.grade', { grade })} ${count}`,
    )
    .join('　');
  return (
    <WallPanel title={t('wall.panel.incidents')} note={grades ?? null} reads={[read]}>
      {read.data !== undefined && items.length === 0 ? (
        <WallCalm>{t('incidents.strip.none')}</WallCalm>
      ) : (
        <ul className="wall-list" ref={measure}>
          {first === undefined ? null : large ? <Large incident={first} /> : <Row incident={first} />}
          {others.map((incident) => (
            <Row key={incident.id} incident={incident} />
          ))}
        </ul>
      )}
      {read.data !== undefined && room > 0 && read.data.total > room ? (
        <p className="wall-foot-note cut">{t('wall.moreIncidents', { count: read.data.total - room })}</p>
      ) : null}
    </WallPanel>
  );
}

type OfIncident = { readonly incident: WallIncidentView };

function Large({ incident }: OfIncident) {
  const where = useWhere()(incident);
  const [clock] = incident.clocks;
  return (
    <li className={`wall-incident wall-incident-large ${gradeClass(incident.severity)}`}>
      <p className="wall-incident-head">
        <GradeShape severity={incident.severity} />
        <span className="wall-incident-grade">
          <GradeText incident={incident} />
        </span>
        <b className="clamp">{incident.title}</b>
      </p>
      {clock === undefined ? null : <WallClock clock={clock} recipient />}
      <p className="wall-incident-foot cut">
        <IncidentAge incident={incident} />
      </p>
      <p className="wall-incident-foot cut">{where}</p>
    </li>
  );
}

function Row({ incident }: OfIncident) {
  const where = useWhere()(incident);
  const [clock] = incident.clocks;
  return (
    <li className={`wall-incident ${gradeClass(incident.severity)}`}>
      <p className="wall-incident-head">
        <GradeShape severity={incident.severity} />
        <span className="wall-incident-grade">
          {incident.grade === null ? (
            <GradeText incident={incident} />
          ) : (
            <GradeText incident={{ ...incident, gradeName: null }} />
          )}
        </span>
        <b className="cut">{incident.title}</b>
        {clock === undefined ? null : <WallClock clock={clock} />}
      </p>
      <p className="wall-incident-foot cut">
        <IncidentAge incident={incident} />
        {where === '' ? null : ` · ${where}`}
      </p>
    </li>
  );
}
