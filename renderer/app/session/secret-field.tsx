import { useId, type InputHTMLAttributes } from 'react';

type SecretFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'type'> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where the keyboard is when the form appears. */
  readonly first?: boolean;
  /** Shown as it is typed: a name, a recovery code. */
  readonly plain?: boolean;
};

const takeFocus = (input: HTMLElement | null): void => input?.focus();

/** A labelled line for a name or a secret. */
export function SecretField({ label, hint, value, onChange, plain = false, first = false, ...rest }: SecretFieldProps) {
  const id = useId();
  return (
    <div className="session-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={first ? takeFocus : null}
        id={id}
        className="field"
        type={plain ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onChange(target.value)}
        {...rest}
      />
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="faint">
          {hint}
        </span>
      )}
    </div>
  );
}
