import { Button } from 'antd';
import type { Clause, Grade } from '../../../../shared/domain/incidents/scheme.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { ConditionEditor, freshCondition } from '../edit/condition-editor.tsx';
import { EditField, EditGroup, EditSelect } from '../edit/edit-field.tsx';
import { MoveButtons } from '../edit/move-buttons.tsx';

type ClausesEditorProps = {
  readonly clauses: readonly Clause[];
  readonly grades: readonly Grade[];
  readonly problemOf: (at: string) => string | null;
  readonly onChange: (clauses: Clause[]) => void;
};

/** Clauses: which facts give which grade. The worst grade whose clause holds wins. */
export function ClausesEditor({ clauses, grades, problemOf, onChange }: ClausesEditorProps) {
  const t = useText();
  const nameOf = useName();
  const change = (index: number, part: Partial<Clause>): void =>
    onChange(clauses.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className="part-list">
      {clauses.map((clause, index) => {
        const at = `clauses.${index}.`;
        return (
          // A clause's code is being typed: it cannot be the key.
          <section key={`clause-${index}-of-${clauses.length}`} className="part-card">
            <header>
              <b className="cut">{nameOf({ name: clause.text || clause.code || '—', nameEn: clause.textEn })}</b>
              <MoveButtons list={clauses} index={index} name={clause.code} onChange={(next) => onChange(next)} />
            </header>
            <div className="edit-pair">
              <EditField
                label={t('playbooks.field.code')}
                value={clause.code}
                max={60}
                problem={problemOf(`${at}code`)}
                onChange={(code) => change(index, { code })}
              />
              <EditSelect
                label={t('playbooks.field.grade')}
                value={clause.grade}
                choices={gradeChoices(grades, clause.grade, nameOf)}
                problem={problemOf(`${at}grade`)}
                onChange={(grade) => change(index, { grade })}
              />
            </div>
            <div className="edit-pair">
              <EditField
                label={t('playbooks.field.text')}
                value={clause.text}
                max={600}
                problem={problemOf(`${at}text`)}
                onChange={(text) => change(index, { text })}
              />
              <EditField
                label={t('playbooks.field.textEn')}
                value={clause.textEn}
                max={600}
                problem={problemOf(`${at}textEn`)}
                onChange={(textEn) => change(index, { textEn })}
              />
            </div>
            <EditGroup label={t('playbooks.field.clauseWhen')} problem={problemOf(`${at}when`)}>
              <ConditionEditor condition={clause.when} onChange={(when) => change(index, { when })} onRemove={null} />
            </EditGroup>
          </section>
        );
      })}
      <Button
        onClick={() =>
          onChange([
            ...clauses,
            { code: '', grade: grades[0]?.code ?? '', text: '', textEn: '', when: freshCondition() },
          ])
        }
      >
        {t('playbooks.clause.add')}
      </Button>
    </div>
  );
}

/** Grades of the scheme, and the one that stands there although the scheme has it no more. */
function gradeChoices(
  grades: readonly Grade[],
  chosen: string,
  nameOf: (named: Grade) => string,
): { value: string; label: string }[] {
  const known = grades.map((grade) => ({ value: grade.code, label: `${grade.code} · ${nameOf(grade)}` }));
  return known.some(({ value }) => value === chosen) ? known : [{ value: chosen, label: chosen || '—' }, ...known];
}
