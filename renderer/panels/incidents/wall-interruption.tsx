import type { WallIncidentView } from '../../../shared/contract/wall.ts';
import { useText } from '../../i18n/text.tsx';
import { gradeClass, GradeShape } from '../../ui/incident/grade-shape.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallIncidents } from './use-wall-incidents.ts';
import { GradeText, IncidentAge, useWhere, WallClock } from './wall-incident-parts.tsx';
import './wall-incidents.css';
import './wall-interruption.css';

/** The whole wall for one incident: what, how bad, which report is owed when, where, and for how long it has been. */
export function WallInterruption({ incident }: { readonly incident: WallIncidentView }) {
  const t = useText();
  const read = useWallIncidents();
  const where = useWhere()(incident);
  const others = (read.data?.total ?? 1) - 1;
  return (
    <WallPanel
      title={t('wall.panel.incidents')}
      note={others > 0 ? t('wall.moreIncidents', { count: others }) : null}
      reads={[read]}
      className={`wall-interruption ${gradeClass(incident.severity)}`}
    >
      <div className="wall-interruption-body">
        <p className="wall-interruption-grade">
          <GradeShape severity={incident.severity} />
          <GradeText incident={incident} />
        </p>
        <h3 className="clamp">{incident.title}</h3>
        <p className="wall-interruption-meta clamp">
          <IncidentAge incident={incident} />
        </p>
        <p className="wall-interruption-meta clamp">{where}</p>
        <div className="wall-interruption-clocks">
          {incident.clocks.slice(0, 3).map((clock) => (
            <WallClock key={`${clock.clock}/${clock.turn}`} clock={clock} recipient />
          ))}
        </div>
      </div>
    </WallPanel>
  );
}
