import { useEffect, useId, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import type { CellDraft, DraftProblem } from './draft.ts';
import '../field/field.css';

type OverrideFieldsProps = {
  readonly draft: CellDraft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (draft: CellDraft) => void;
};

/** Why a person decides against the rule of a cell, and until when. */
export function OverrideFields({ draft, problems, onChange }: OverrideFieldsProps) {
  const t = useText();
  const id = useId();
  const asked = problems.includes('overrideReason');
  const reason = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked) reason.current?.focus();
  }, [asked]);
  return (
    <div className="cell-fields override-fields">
      <label htmlFor={`${id}-reason`} title={t('override.reason.hint')}>
        {t('override.reason')}
      </label>
      <input
        ref={reason}
        id={`${id}-reason`}
        className="field"
        maxLength={500}
        value={draft.overrideReason}
        placeholder={asked ? t('override.ask.hint') : t('override.reason.hint')}
        aria-invalid={asked}
        onChange={(event) => onChange({ ...draft, overrideReason: event.target.value })}
      />
      <label htmlFor={`${id}-until`}>{t('override.until')}</label>
      <input
        id={`${id}-until`}
        className="field"
        placeholder="2026-09-11 09:30"
        spellCheck={false}
        value={draft.overrideUntil}
        aria-invalid={problems.includes('overrideUntil')}
        onChange={(event) => onChange({ ...draft, overrideUntil: event.target.value })}
      />
    </div>
  );
}
