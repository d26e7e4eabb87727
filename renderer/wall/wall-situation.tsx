import { useQuery } from '@tanstack/react-query';
import { useCore } from '../app/core-context.tsx';
import { useText } from '../i18n/text.tsx';
import { gradeClass, GradeShape } from '../ui/incident/grade-shape.tsx';
import { useOpenIncidents } from '../ui/incident/use-situation.ts';
import { PostureMark } from '../ui/posture/posture-mark.tsx';
import '../ui/incident/incident.css';

/** On every page of the wall: the posture of the centre, the worst grade that is open, and how many more there are. No titles: some are confidential. */
export function WallSituation() {
  const t = useText();
  const { query } = useCore();
  const posture = useQuery(query.posture.get.queryOptions({ input: {} })).data?.current;
  const open = useOpenIncidents();
  const [worst] = open?.openByGrade ?? [];
  const more = (open?.total ?? 0) - (worst?.count ?? 0);
  return (
    <span className="wall-situation">
      {posture === undefined ? null : <PostureMark level={posture.level} />}
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
