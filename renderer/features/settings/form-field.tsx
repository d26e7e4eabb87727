import { useId, type InputHTMLAttributes } from 'react';
import '../../ui/field/field.css';

type FormFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | null | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A labelled line of a form, with what is wrong with it. */
export function FormField({ label, hint, problem, value, onChange, ...rest }: FormFieldProps) {
  const id = useId();
  const wrong = problem !== undefined && problem !== null;
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong || hint !== undefined ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      {wrong ? (
        <span id={`${id}-hint`} className="form-problem" role="alert">
          {problem}
        </span>
      ) : hint === undefined ? null : (
        <span id={`${id}-hint`} className="faint">
          {hint}
        </span>
      )}
    </div>
  );
}

type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** A labelled choice. */
export function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
