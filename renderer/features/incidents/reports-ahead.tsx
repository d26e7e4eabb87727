import type { ClockRule } from '../../../shared/domain/clocks/clock-rule.ts';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** The report clocks that start with a grade: who must be told by when. */
export function ReportsAhead({ scheme, grade }: { readonly scheme: GradingScheme; readonly grade: string | null }) {
  const t = useText();
  const nameOf = useName();
  if (grade === null) return <p className="faint">{t('incidents.reports.ungraded')}</p>;
  const rules = scheme.reports.filter((rule) => rule.grades.includes(grade) && rule.start !== 'closing');
  return (
    <div className="reports-ahead">
      <h3>{t('incidents.reports.ahead')}</h3>
      <ul>
        {rules.map((rule) => (
          <li key={rule.code}>
            <b>{t(`incidents.report.${rule.kind}`)}</b> {nameOf({ name: rule.recipient, nameEn: rule.recipientEn })}{' '}
            <span className="dim">{dueText(rule, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function dueText({ due }: ClockRule, t: ReturnType<typeof useText>): string {
  if ('sameDay' in due) return t('incidents.due.sameDay');
  if ('everyMinutes' in due) return t('incidents.due.every', { minutes: due.everyMinutes });
  return t('incidents.due.within', { minutes: due.minutes });
}
