import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';

type OneLineFormProps = {
  readonly label: string;
  readonly send: string;
  readonly pending: boolean;
  readonly onSend: (text: string) => void;
  readonly onCancel: () => void;
};

/** One line that must say something. */
export function OneLineForm({ label, send, pending, onSend, onCancel }: OneLineFormProps) {
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
        <Button type="primary" htmlType="submit" loading={pending}>
          {send}
        </Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
