import { EditOutlined } from '@ant-design/icons';
import { useState, type KeyboardEvent } from 'react';
import type { ProcedureName } from '../../../shared/contract/rights/rights-of.ts';
import { useText } from '../../i18n/text.tsx';
import { PlainButton } from '../act/plain-button.tsx';
import './inline-field.css';
import '../field/field.css';

type InlineFieldProps = {
  readonly label: string;
  readonly value: string;
  /** What is shown for the value; the value itself without it. */
  readonly shown?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly long?: boolean;
  readonly required?: boolean;
  readonly maxLength?: number;
  /** What saving comes to. */
  readonly needs?: ProcedureName;
  /** Saves the new value; false keeps the field open with what was typed. */
  readonly onSave: (value: string) => Promise<boolean>;
};

/** A fact that is edited where it stands: click or Enter opens it, Enter saves, Escape leaves it as it was. */
export function InlineField(props: InlineFieldProps) {
  const { label, value } = props;
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = props.shown ?? value;
  const close = (): void => setDraft(null);
  const save = async (next: string): Promise<void> => {
    if (next === value) close();
    else if ((props.required !== true || next.trim() !== '') && (await props.onSave(next.trim()))) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing && draft !== null) {
      event.preventDefault();
      void save(draft);
    }
  };
  const common = {
    className: 'field',
    'aria-label': label,
    // The person asked for the field by a click, so it takes the focus.
    ref: (element: HTMLElement | null) => element?.focus({ preventScroll: true }),
    onKeyDown,
    maxLength: props.maxLength ?? 300,
  };
  return (
    <div className="inline-field">
      <span className="inline-label">{label}</span>
      {draft === null ? (
        <PlainButton
          needs={props.needs}
          className="plain-button inline-value"
          aria-label={`${t('places.form.edit', { field: label })}: ${shown === '' ? t('places.form.none') : shown}`}
          onClick={() => setDraft(value)}
        >
          <span className={shown === '' ? 'faint' : undefined}>{shown === '' ? t('places.form.none') : shown}</span>
          <EditOutlined aria-hidden className="inline-pen" />
        </PlainButton>
      ) : props.options !== undefined ? (
        <select
          {...common}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            void save(event.target.value);
          }}
          onBlur={close}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : props.long === true ? (
        <textarea
          {...common}
          rows={3}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void save(draft)}
        />
      ) : (
        <input
          {...common}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void save(draft)}
        />
      )}
    </div>
  );
}
