import { useState, type KeyboardEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import '../field/field.css';

export type SetUpValue = string | boolean;

export type SetUpColumn = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'text' | 'number' | 'yes' | 'choice';
  readonly width?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly maxLength?: number;
};

type SetUpCellProps = {
  readonly column: SetUpColumn;
  /** Code of the row, for the name of the field. */
  readonly of: string;
  readonly value: SetUpValue;
  /** Takes every key stroke instead of waiting for Enter. */
  readonly live?: boolean;
  readonly onSave: (value: SetUpValue) => Promise<boolean>;
};

/** One field of a row. A refused or blank value that is needed goes back to what it was. */
export function SetUpCell({ column, of, value, live = false, onSave }: SetUpCellProps) {
  const t = useText();
  const [draft, setDraft] = useState(String(value));
  const [saved, setSaved] = useState(value);
  // Somebody else changed it, or what was typed is saved now.
  if (saved !== value) {
    setSaved(value);
    setDraft(String(value));
  }
  const name = of === '' ? column.title : t('setUp.field', { code: of, field: column.title });
  if (column.kind === 'yes')
    return (
      <input
        type="checkbox"
        aria-label={name}
        checked={value === true}
        onChange={(event) => void onSave(event.target.checked)}
      />
    );
  if (column.kind === 'choice')
    return (
      <select
        className="field"
        aria-label={name}
        value={String(value)}
        onChange={(event) => void onSave(event.target.value)}
      >
        {String(value) === '' ? <option value="">{t('setUp.choose')}</option> : null}
        {(column.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const sound = (text: string): boolean =>
    (column.required !== true || text !== '') && (column.kind !== 'number' || /^\d{1,4}$/.test(text));
  const save = async (): Promise<void> => {
    const text = draft.trim();
    if (text === value) setDraft(text);
    else if (!sound(text) || !(await onSave(text))) setDraft(String(value));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (live) return;
    if (event.key === 'Escape' && draft !== value) {
      // Only the field is left as it was; the drawer stays.
      event.stopPropagation();
      setDraft(String(value));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save();
  };
  return (
    <input
      className="field"
      aria-label={name}
      inputMode={column.kind === 'number' ? 'numeric' : undefined}
      maxLength={column.maxLength ?? 120}
      value={draft}
      onChange={(event) => {
        setDraft(event.target.value);
        if (live) void onSave(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={live ? undefined : () => void save()}
    />
  );
}
