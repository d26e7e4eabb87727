import { useQuery } from '@tanstack/react-query';
import { useCore } from '../app/core-context.tsx';
import { useNow } from '../app/now.ts';
import { useText } from '../i18n/text.tsx';
import { gradeClass, GradeShape } from '../ui/incident/grade-shape.tsx';
import { limitState } from '../ui/incident/clock-limit.tsx';
import { limitText } from '../ui/incident/limit-text.ts';
import { useOpenIncidents, useOwedClocks } from '../ui/incident/use-situation.ts';
import { PostureMark } from '../ui/posture/posture-mark.tsx';
import '../ui/incident/incident.css';

/** On every page of the wall: the posture of the centre, open incidents by grade, the next report deadline. No titles: some are confidential. */
export function WallSituation() {
  const t = useText();
  const now = useNow('second');
  const { query } = useCore();
  const posture = useQuery(query.posture.get.queryOptions({ input: {} })).data?.current;
  const open = useOpenIncidents();
  const next = useOwedClocks()?.[0];
  const state = next === undefined ? null : limitState(next, now);
  return (
    <span className="wall-situation">
      {posture === undefined ? null : <PostureMark level={posture.level} />}
      {(open?.openByGrade ?? []).map(({ scheme, grade, severity, count }) => (
        <span key={`${scheme}/${grade ?? ''}`} className={`pill-part ${gradeClass(severity)}`}>
          <GradeShape severity={severity} />
          {grade === null ? t('incidents.strip.ungraded') : t('incidents.strip.grade', { grade })} <b>{count}</b>
        </span>
      ))}
      {next === undefined ? null : (
        <span className={`clock-limit limit-${state}`}>
          {t(`incidents.report.${next.kind}`)}{' '}
          {t(state === 'over' ? 'incidents.limit.over' : 'incidents.limit.in', { time: limitText(next.due - now) })}
        </span>
      )}
    </span>
  );
}
