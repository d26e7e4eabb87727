import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import type { DangerStep } from '../../../shared/domain/dangers/decide-step.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import type { DangerAction } from './danger-actions.ts';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type StepFormProps = {
  readonly danger: HiddenDanger;
  readonly action: DangerAction;
  readonly pending: boolean;
  readonly onSend: (step: DangerStep) => void;
  readonly onCancel: () => void;
};

const LABEL = {
  fix: 'dangers.fix.note',
  reject: 'dangers.reject.note',
  withdraw: 'dangers.withdraw.reason',
} as const;

/** What a step asks for: a person and a date, a word, a reason. Enter sends, Escape leaves. */
export function StepForm({ danger, action, pending, onSend, onCancel }: StepFormProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const [text, setText] = useState(action === 'assign' ? (danger.assignedTo ?? '') : '');
  const [due, setDue] = useState(danger.dueAt === null ? '' : toZoneInput(danger.dueAt, zone));
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  // Opened by a key or a click of the person, so it takes the focus.
  useEffect(() => first.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const said = text.trim();
    if (action === 'fix') return onSend({ step: 'fix', note: said });
    if (action === 'assign') {
      const at = due.trim() === '' ? undefined : fromZoneInput(due, zone);
      if (at === null) return setProblem(t('dangers.assign.due.bad'));
      if (said === '') return setProblem(t('dangers.assign.to'));
      return onSend({ step: 'assign', to: said, due: at });
    }
    if (said === '') return setProblem(t(action === 'reject' ? 'dangers.reject.note' : 'dangers.withdraw.reason'));
    return onSend(
      action === 'reject' ? { step: 'verify', passed: false, note: said } : { step: 'withdraw', reason: said },
    );
  };
  const label =
    action === 'assign' ? t('dangers.assign.to') : action in LABEL ? t(LABEL[action as keyof typeof LABEL]) : '';
  return (
    <form className="side-form" onSubmit={send}>
      <label htmlFor={`${id}-text`}>
        {label}
        <input
          id={`${id}-text`}
          className="field"
          maxLength={500}
          ref={first}
          onKeyDown={onKeyDown}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {action === 'assign' ? (
        <label htmlFor={`${id}-due`}>
          {t('dangers.assign.due')}
          <input
            id={`${id}-due`}
            className="field"
            value={due}
            onChange={(event) => setDue(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </label>
      ) : null}
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="side-actions">
        <Button needs="dangers.fix" type="primary" htmlType="submit" loading={pending}>
          {t(`dangers.step.${action}`)}
        </Button>
        <Button onClick={onCancel}>{t('dangers.step.cancel')}</Button>
      </div>
    </form>
  );
}
