import { useText } from '../../i18n/text.tsx';
import { GradeShape, gradeClass } from '../../ui/incident/grade-shape.tsx';
import { useGradeName } from '../../ui/incident/use-schemes.ts';
import { useOpenIncidents } from '../../ui/incident/use-situation.ts';
import { Link } from '../router/router.tsx';
import '../../ui/incident/incident.css';

/** Open incidents by grade, the worst first. */
export function IncidentPill() {
  const t = useText();
  const nameOf = useGradeName();
  const open = useOpenIncidents();
  if (open === undefined) return null;
  const total = open.openByGrade.reduce((sum, { count }) => sum + count, 0);
  const spoken = open.openByGrade
    .map(
      ({ scheme, grade, count }) =>
        `${grade === null ? t('incidents.grade.none') : `${grade} ${nameOf(scheme, grade)}`} ${count}`,
    )
    .join(' · ');
  return (
    <Link
      to="/incidents"
      className="pill incident-pill"
      aria-label={total === 0 ? t('incidents.strip.none') : t('incidents.strip.open', { total, grades: spoken })}
      title={spoken}
    >
      {total === 0 ? t('incidents.strip.none') : <span className="pill-label">{t('incidents.strip.label')}</span>}
      {open.openByGrade.map(({ scheme, grade, severity, count }) => (
        <span key={`${scheme}/${grade ?? ''}`} className={`pill-part ${gradeClass(severity)}`}>
          <GradeShape severity={severity} size={11} />
          {grade === null ? t('incidents.strip.ungraded') : t('incidents.strip.grade', { grade })} <b>{count}</b>
        </span>
      ))}
    </Link>
  );
}
