import { useText } from '../i18n/text.tsx';
import { useWallIncidents } from '../panels/incidents/use-wall-incidents.ts';
import { gradeClass, GradeShape } from '../ui/incident/grade-shape.tsx';
import { PostureMark } from '../ui/posture/posture-mark.tsx';
import '../ui/incident/incident.css';

/** On every page of the wall: the posture of the centre, the worst grade that is open, and how many more there are. */
export function WallSituation() {
  const t = useText();
  const { data } = useWallIncidents();
  const [worst] = data?.openByGrade ?? [];
  const more = (data?.total ?? 0) - (worst?.count ?? 0);
  return (
    <span className="wall-situation">
      {data === undefined ? null : <PostureMark level={data.posture} />}
      {worst === undefined ? null : (
        <span className={`pill-part ${gradeClass(worst.severity)}`}>
          <GradeShape severity={worst.severity} />
          {worst.grade === null
            ? t('incidents.strip.ungraded')
            : t('incidents.strip.grade', { grade: worst.grade })}{' '}
          <b>{worst.count}</b>
          {more > 0 ? <span className="dim">+{more}</span> : null}
        </span>
      )}
    </span>
  );
}
