import { Button } from 'antd';
import { CONTACT_KINDS } from '../../../../shared/domain/duty/contact-kind.ts';
import type { PlaybookStep } from '../../../../shared/domain/playbooks/playbook.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { ConditionEditor, freshCondition } from './condition-editor.tsx';
import { EditField, EditGroup, Ticks } from './edit-field.tsx';

type StepEditorProps = {
  readonly step: PlaybookStep;
  /** All steps of the playbook, this one among them. */
  readonly steps: readonly PlaybookStep[];
  readonly problemOf: (field: string) => string | null;
  readonly onChange: (step: PlaybookStep) => void;
};

/** One step: what, who, within how long, after what, when it applies, whom to call, its checklist. */
export function StepEditor({ step, steps, problemOf, onChange }: StepEditorProps) {
  const t = useText();
  const nameOf = useName();
  const set = (part: Partial<PlaybookStep>): void => onChange({ ...step, ...part });
  const text = (field: 'title' | 'titleEn' | 'post' | 'postEn' | 'detail' | 'detailEn', max: number, rows?: number) => (
    <EditField
      label={t(`playbooks.field.${field}`)}
      value={step[field]}
      max={max}
      {...(rows === undefined ? {} : { rows })}
      problem={problemOf(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <div className="step-editor">
      <div className="edit-pair">
        {text('title', 200)}
        {text('titleEn', 300)}
      </div>
      <div className="edit-pair">
        {text('post', 60)}
        {text('postEn', 60)}
      </div>
      <div className="edit-pair">
        <EditField
          label={t('playbooks.field.minutes')}
          value={String(step.minutes)}
          type="number"
          problem={problemOf('minutes')}
          onChange={(value) => set({ minutes: Number(value) })}
        />
        <EditField
          label={t('playbooks.field.stepCode')}
          value={step.code}
          max={60}
          problem={problemOf('code')}
          onChange={(code) => set({ code })}
        />
      </div>
      <div className="edit-pair">
        {text('detail', 1000, 2)}
        {text('detailEn', 1500, 2)}
      </div>
      <EditGroup label={t('playbooks.field.when')} problem={problemOf('when')}>
        {step.when === null ? (
          <div className="condition-line">
            <span>{t('playbooks.when.always')}</span>
            <Button size="small" onClick={() => set({ when: freshCondition() })}>
              {t('playbooks.when.add')}
            </Button>
          </div>
        ) : (
          <ConditionEditor
            condition={step.when}
            onChange={(when) => set({ when })}
            onRemove={() => set({ when: null })}
          />
        )}
      </EditGroup>
      <EditGroup label={t('playbooks.field.after')} problem={problemOf('after')}>
        <Ticks
          choices={steps
            .filter(({ code }) => code !== step.code)
            .map(({ code, title, titleEn }) => ({
              value: code,
              label: nameOf({ name: title || code, nameEn: titleEn }),
            }))}
          chosen={step.after}
          onChange={(after) => set({ after })}
        />
      </EditGroup>
      <EditGroup label={t('playbooks.field.contacts')}>
        <Ticks
          choices={CONTACT_KINDS.map((value) => ({ value, label: t(`playbooks.contact.${value}`) }))}
          chosen={step.contacts}
          onChange={(contacts) => set({ contacts })}
        />
      </EditGroup>
      <EditGroup label={t('playbooks.field.checklist')} problem={problemOf('checklist')}>
        {step.checklist.map((point, index) => {
          const change = (part: Partial<typeof point>): void =>
            set({ checklist: step.checklist.map((one, at) => (at === index ? { ...one, ...part } : one)) });
          return (
            <div key={point.code} className="point-pair">
              <input
                className="field"
                aria-label={t('playbooks.point.zh', { number: index + 1 })}
                maxLength={200}
                value={point.text}
                onChange={(event) => change({ text: event.target.value })}
              />
              <input
                className="field"
                aria-label={t('playbooks.point.en', { number: index + 1 })}
                maxLength={300}
                value={point.textEn}
                onChange={(event) => change({ textEn: event.target.value })}
              />
              <Button
                size="small"
                type="text"
                aria-label={t('playbooks.remove', { name: nameOf({ name: point.text, nameEn: point.textEn }) })}
                onClick={() => set({ checklist: step.checklist.filter((_, at) => at !== index) })}
              >
                ×
              </Button>
            </div>
          );
        })}
        <Button
          size="small"
          onClick={() =>
            set({ checklist: [...step.checklist, { code: freshPoint(step.checklist), text: '', textEn: '' }] })
          }
        >
          {t('playbooks.point.add')}
        </Button>
      </EditGroup>
    </div>
  );
}

function freshPoint(points: PlaybookStep['checklist']): string {
  let number = points.length + 1;
  while (points.some(({ code }) => code === `p${number}`)) number += 1;
  return `p${number}`;
}
