import type { PlaybookInUse } from '../../../../shared/contract/playbooks.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { conditionText } from '../../../ui/task/condition-text.ts';
import { ContactTags } from '../../../ui/task/contact-tags.tsx';

type StepLinesProps = { readonly steps: PlaybookInUse['steps'] };

/** The steps of a playbook in their order. */
export function StepLines({ steps }: StepLinesProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const numberOf = (code: string): number => steps.findIndex((step) => step.code === code) + 1;
  return (
    <ol className="step-lines">
      {steps.map((step) => (
        <li key={step.code}>
          <div className="step-head">
            <b>{nameOf({ name: step.title, nameEn: step.titleEn })}</b>
            <span className="step-minutes">{format.span(step.minutes * 60_000)}</span>
          </div>
          <p className="step-foot">
            {nameOf({ name: step.post, nameEn: step.postEn })}
            {step.after.length === 0
              ? ''
              : ` · ${t('playbooks.after', { steps: step.after.map(numberOf).join(', ') })}`}{' '}
            {step.when === null ? null : (
              <span className="tag-word">
                {t('playbooks.when', { condition: conditionText(step.when, t, format.number) })}
              </span>
            )}{' '}
            <ContactTags contacts={step.contacts} />
          </p>
          {step.detail === '' ? null : (
            <p className="step-detail">{nameOf({ name: step.detail, nameEn: step.detailEn })}</p>
          )}
          {step.checklist.length === 0 ? null : (
            <ul className="step-points">
              {step.checklist.map((point) => (
                <li key={point.code}>{nameOf({ name: point.text, nameEn: point.textEn })}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
