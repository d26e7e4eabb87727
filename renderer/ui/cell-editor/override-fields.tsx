import { useId } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { CellDraft } from './draft.ts';
import '../field/field.css';

type OverrideFieldsProps = {
  readonly draft: CellDraft;
  readonly bad: boolean;
  readonly onChange: (draft: CellDraft) => void;
};

/** Why a person decides against the rule of a cell, and until when. */
export function OverrideFields({ draft, bad, onChange }: OverrideFieldsProps) {
  const t = useText();
  const id = useId();
  return (
    <div className="cell-fields override-fields">
      <label htmlFor={`${id}-reason`} title={t('override.reason.hint')}>
        {t('override.reason')}
      </label>
      <input
        id={`${id}-reason`}
        className="field"
        maxLength={500}
        value={draft.overrideReason}
        placeholder={t('override.reason.hint')}
        onChange={(event) => onChange({ ...draft, overrideReason: event.target.value })}
      />
      <label htmlFor={`${id}-until`}>{t('override.until')}</label>
      <input
        id={`${id}-until`}
        className="field"
        placeholder="2026-09-11 09:30"
        spellCheck={false}
        value={draft.overrideUntil}
        aria-invalid={bad}
        onChange={(event) => onChange({ ...draft, overrideUntil: event.target.value })}
      />
    </div>
  );
}
