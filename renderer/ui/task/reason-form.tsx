import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { TaskAct } from '../../../shared/domain/tasks/task.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../act/button.tsx';
import '../field/field.css';
import '../split/split.css';

type ReasonFormProps = {
  readonly act: TaskAct;
  readonly pending: boolean;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Why a task is skipped, blocked or taken up again. Enter sends it, Escape leaves it. */
export function ReasonForm({ act, pending, onSend, onCancel }: ReasonFormProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onSend(reason.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className="side-form" onSubmit={send}>
      <label htmlFor={id}>
        {t(`tasks.reason.${act}`)}
        <input
          id={id}
          ref={field}
          className="field"
          maxLength={600}
          aria-invalid={missing}
          value={reason}
          onKeyDown={onKeyDown}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {missing ? (
        <p className="side-problem" role="alert">
          {t('tasks.reason.missing')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs={`tasks.${act}`} type="primary" htmlType="submit" loading={pending}>
          {t(`tasks.act.${act}`)}
        </Button>
        <Button onClick={onCancel}>{t('tasks.cancel')}</Button>
      </div>
    </form>
  );
}
