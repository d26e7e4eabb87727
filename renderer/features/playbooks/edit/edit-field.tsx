import { useId, type ReactNode } from 'react';
import { CATALOGUES, type MessageId } from '../../../i18n/messages.ts';
import { useText, type Text } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

/** What is wrong, as people say it. */
export function problemText(problem: string, t: Text): string {
  const id = `playbooks.problem.${problem}`;
  return isMessage(id) ? t(id) : problem;
}

type EditFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it; null: nothing. */
  readonly problem?: string | null;
  readonly rows?: number;
  readonly max?: number;
  readonly type?: 'text' | 'number';
  readonly disabled?: boolean;
};

/** A labelled field with what is wrong said below it. */
export function EditField(props: EditFieldProps) {
  const { label, value, onChange, problem = null, rows, max = 300, type = 'text', disabled = false } = props;
  const id = useId();
  const t = useText();
  const common = {
    id,
    className: 'field',
    value,
    disabled,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
  };
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input {...common} type={type} maxLength={max} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...common} rows={rows} maxLength={max} onChange={(event) => onChange(event.target.value)} />
      )}
      <Problem id={`${id}-problem`} problem={problem} text={problem === null ? '' : problemText(problem, t)} />
    </div>
  );
}

type EditSelectProps = {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
};

/** A labelled choice. */
export function EditSelect({ label, value, choices, onChange, problem = null }: EditSelectProps) {
  const id = useId();
  const t = useText();
  return (
    <div className="edit-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        aria-invalid={problem !== null}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Problem id={`${id}-problem`} problem={problem} text={problem === null ? '' : problemText(problem, t)} />
    </div>
  );
}

type ProblemProps = { readonly id?: string; readonly problem: string | null; readonly text: string };

function Problem({ id, problem, text }: ProblemProps) {
  return problem === null ? null : (
    <p id={id} className="edit-problem">
      {text}
    </p>
  );
}

type GroupProps = {
  readonly label: string;
  readonly problem?: string | null;
  readonly children: ReactNode;
};

/** Fields that belong together. */
export function EditGroup({ label, problem = null, children }: GroupProps) {
  const t = useText();
  return (
    <fieldset className="edit-group">
      <legend>{label}</legend>
      {children}
      <Problem problem={problem} text={problem === null ? '' : problemText(problem, t)} />
    </fieldset>
  );
}

type TickProps<Value extends string> = {
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: Value[]) => void;
};

/** Several of a list. */
export function Ticks<Value extends string>({ choices, chosen, onChange }: TickProps<Value>) {
  return (
    <div className="ticks">
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                choices
                  .map((one) => one.value)
                  .filter((one) => (one === value ? event.target.checked : chosen.includes(one))),
              )
            }
          />
          {label}
        </label>
      ))}
    </div>
  );
}
