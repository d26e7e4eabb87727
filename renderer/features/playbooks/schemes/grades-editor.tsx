import { Button } from 'antd';
import type { Grade } from '../../../../shared/domain/incidents/scheme.ts';
import { useText } from '../../../i18n/text.tsx';
import { EditField } from '../edit/edit-field.tsx';
import { MoveButtons } from '../edit/move-buttons.tsx';

type GradesEditorProps = {
  readonly grades: readonly Grade[];
  readonly problemOf: (at: string) => string | null;
  readonly onChange: (grades: Grade[]) => void;
};

/** The order of severity, worst first: the order of this list is the order, whatever the grades are called. */
export function GradesEditor({ grades, problemOf, onChange }: GradesEditorProps) {
  const t = useText();
  const change = (index: number, part: Partial<Grade>): void =>
    onChange(grades.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className="part-list">
      <p className="dim">{t('playbooks.scheme.order.hint')}</p>
      {grades.map((grade, index) => (
        // A grade's code is being typed: it cannot be the key.
        <div key={`grade-${index}-of-${grades.length}`} className="grade-row">
          <span className="dim">{index + 1}</span>
          {(['code', 'name', 'nameEn'] as const).map((field) => (
            <EditField
              key={field}
              label={t(field === 'code' ? 'playbooks.field.grade' : `playbooks.field.${field}`)}
              value={grade[field]}
              max={field === 'code' ? 12 : 120}
              problem={problemOf(`grades.${index}.${field}`)}
              onChange={(value) => change(index, { [field]: value })}
            />
          ))}
          <MoveButtons list={grades} index={index} name={grade.code} onChange={(next) => onChange(next)} />
        </div>
      ))}
      <Button onClick={() => onChange([...grades, { code: '', name: '', nameEn: '' }])}>
        {t('playbooks.grade.add')}
      </Button>
    </div>
  );
}
