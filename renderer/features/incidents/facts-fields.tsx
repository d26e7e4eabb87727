import { useEffect, useId, useState } from 'react';
import type { GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { useText } from '../../i18n/text.tsx';
import { fieldsOf, kindOf, otherFieldsOf, shownFields, wordsOf, type FactDraft, type FactField } from './fact-draft.ts';
import { factText, wordText } from './fact-text.ts';
import '../../ui/field/field.css';

type FactsFieldsProps = {
  readonly scheme: GradingScheme;
  readonly draft: FactDraft;
  readonly onChange: (draft: FactDraft) => void;
  /** Fields that could not be read. */
  readonly bad: readonly FactField[];
  /** Facts that would decide: marked, so that the eye finds them. */
  readonly missing: readonly string[];
  readonly disabled?: boolean;
  /** Takes the focus when the form opens. */
  readonly focus?: FactField | null;
};

/** The facts that matter to a scheme, one field each; the others behind one click. */
export function FactsFields(props: FactsFieldsProps) {
  const { scheme, draft } = props;
  const t = useText();
  const others = otherFieldsOf(scheme);
  const [more, setMore] = useState(false);
  const stated = others.filter((field) => (draft[field] ?? '') !== '');
  const shown = [...shownFields(fieldsOf(scheme), draft), ...(more ? others : stated)];
  return (
    <div className="fact-fields">
      {shown.map((field) => (
        <FactInput key={field} field={field} {...props} />
      ))}
      {more || others.length === stated.length ? null : (
        <button type="button" className="plain-button fact-more" onClick={() => setMore(true)}>
          {t('incidents.facts.more', { count: others.length - stated.length })}
        </button>
      )}
    </div>
  );
}

function FactInput(props: FactsFieldsProps & { readonly field: FactField }) {
  const { field, scheme, draft, onChange, bad, missing, disabled = false, focus } = props;
  const t = useText();
  const id = useId();
  const kind = kindOf(field);
  const asked = missing.includes(field) || (field === 'downSince' && missing.includes('hoursDown'));
  const invalid = bad.includes(field);
  const common = {
    id,
    className: 'field',
    value: draft[field] ?? '',
    disabled,
    'aria-invalid': invalid || undefined,
  };
  const first = focus === field;
  useEffect(() => {
    // A form that opens by a key of the person puts the cursor where an answer is wanted, once.
    if (first) document.getElementById(id)?.focus({ preventScroll: true });
  }, [first, id]);
  const set = (value: string): void => onChange({ ...draft, [field]: value });
  return (
    <label htmlFor={id} className={asked ? 'fact-field fact-asked' : 'fact-field'}>
      <span>
        {factText(field, t)}
        {asked ? <em> {t('incidents.facts.asked')}</em> : null}
      </span>
      {kind === 'boolean' || kind === 'choice' ? (
        <select {...common} onChange={(event) => set(event.target.value)}>
          <option value="">{t('incidents.facts.unknown')}</option>
          {(kind === 'boolean' ? ['true', 'false'] : wordsWith(wordsOf(scheme, field), draft[field])).map((word) => (
            <option key={word} value={word}>
              {wordText(word, field, t)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          placeholder={t(kind === 'time' ? 'incidents.facts.time' : 'incidents.facts.unknown')}
          maxLength={40}
          onChange={(event) => set(event.target.value)}
        />
      )}
      {invalid ? (
        <small role="alert" className="side-problem">
          {t(kind === 'time' ? 'incidents.time.bad' : 'incidents.facts.bad')}
        </small>
      ) : null}
    </label>
  );
}

/** A word that came from elsewhere and that the scheme does not know is still shown. */
const wordsWith = (words: readonly string[], stated: string | undefined): readonly string[] =>
  stated === undefined || stated === '' || words.includes(stated) ? words : [...words, stated];
