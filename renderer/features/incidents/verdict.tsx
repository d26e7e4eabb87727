import type { GradeStep } from '../../../shared/domain/incidents/grade-ahead.ts';
import type { Grading } from '../../../shared/domain/incidents/grade.ts';
import { severityIn, type GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { AheadText } from '../../ui/incident/ahead-text.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { factText } from './fact-text.ts';

type VerdictProps = {
  readonly scheme: GradingScheme;
  readonly grading: Grading & { readonly ahead: readonly GradeStep[] };
  /** It is outside service hours, where an outage alone has no grade. */
  readonly outside?: boolean;
  /** Said before the grade: what it is a grade of. */
  readonly label: string;
};

/** The grade that facts give, the clause that decides it, what is still missing and what time will bring. */
export function Verdict({ scheme, grading, outside = false, label }: VerdictProps) {
  const t = useText();
  const language = useLanguage();
  const { grade, clause, missing } = grading;
  const deciding = scheme.clauses.find(({ code }) => code === clause);
  return (
    <div className="verdict" role="status" aria-label={label}>
      <div className="verdict-head">
        <span className="dim">{label}</span>
        <GradeMark
          scheme={scheme.code}
          version={scheme.version}
          grade={grade}
          severity={severityIn(scheme, grade)}
          size={18}
        />
      </div>
      <p>
        {deciding === undefined ? (
          <span className="dim">{t(outside ? 'incidents.verdict.outside' : 'incidents.verdict.none')}</span>
        ) : (
          <>
            {language === 'en' ? deciding.textEn : deciding.text}{' '}
            <span className="faint">
              {scheme.source} · {deciding.code}
            </span>
          </>
        )}
      </p>
      {missing.length === 0 ? null : (
        <p className="verdict-missing">
          {t(grade === null ? 'incidents.verdict.missing' : 'incidents.verdict.couldBeWorse', {
            facts: missing.map((fact) => factText(fact, t)).join(t('incidents.join')),
          })}
        </p>
      )}
      {grading.ahead.length === 0 ? null : (
        <p>
          <AheadText incident={{ ahead: [...grading.ahead] }} />
        </p>
      )}
    </div>
  );
}
