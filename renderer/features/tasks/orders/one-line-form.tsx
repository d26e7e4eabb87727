import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { ProcedureName } from '../../../../shared/contract/rights/rights-of.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type OneLineFormProps = {
  readonly label: string;
  /** What sending comes to. */
  readonly needs: ProcedureName;
  readonly send: string;
  readonly pending: boolean;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
};

/** One line that must say something. */
export function OneLineForm({ label, needs, send, pending, onSend, onCancel }: OneLineFormProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '') onSend(text.trim());
  };
  return (
    <form className="side-form" onSubmit={submit}>
      <label htmlFor={id}>
        {label}
        <input
          id={id}
          ref={field}
          className="field"
          maxLength={600}
          aria-invalid={missing}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {missing ? (
        <p className="side-problem" role="alert">
          {t('tasks.reason.missing')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs={needs} type="primary" htmlType="submit" loading={pending}>
          {send}
        </Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
