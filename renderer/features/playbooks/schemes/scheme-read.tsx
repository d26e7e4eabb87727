import type { DueRule } from '../../../../shared/domain/clocks/clock-rule.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText, type Text } from '../../../i18n/text.tsx';
import { conditionText } from '../../../ui/task/condition-text.ts';

/** A scheme as it is read: grades from the worst on with their clauses, then who must be told by when. */
export function SchemeRead({ scheme }: { readonly scheme: GradingScheme }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return (
    <>
      {scheme.grades.map((grade, index) => (
        <section key={grade.code}>
          <h3>
            {grade.code} · {nameOf(grade)}
            {index === 0 ? ` · ${t('playbooks.scheme.worst')}` : ''}
          </h3>
          <ul className="clause-lines">
            {scheme.clauses
              .filter((clause) => clause.grade === grade.code)
              .map((clause) => (
                <li key={clause.code}>
                  {nameOf({ name: clause.text, nameEn: clause.textEn })}
                  <p className="step-foot">{conditionText(clause.when, t, format.number)}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <h3>{t('playbooks.field.reports')}</h3>
      <ul className="clause-lines">
        {scheme.reports.map((report) => (
          <li key={report.code}>
            {t(`incidents.report.${report.kind}`)} · {nameOf({ name: report.recipient, nameEn: report.recipientEn })}
            <p className="step-foot">
              {t(`playbooks.start.${report.start}`)} · {dueText(report.due, t)} · {report.grades.join(' / ')}
              {report.needsApproval ? ` · ${t('playbooks.field.needsApproval')}` : ''}
              {report.template ? ` · ${t('playbooks.field.template')}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function dueText(due: DueRule, t: Text): string {
  if ('sameDay' in due) return t('playbooks.due.sameDay');
  return 'minutes' in due
    ? t('playbooks.due.within', { count: due.minutes })
    : t('playbooks.due.each', { count: due.everyMinutes });
}
