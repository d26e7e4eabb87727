import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { MEDIA, type Medium } from '../../../shared/domain/clocks/clock-rule.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { useKnownPosts } from './use-known-posts.ts';
import type { ComplaintAction } from './complaint-actions.ts';
import type { StatedStep } from './use-complaint-steps.ts';
import { WatchChoice } from './watch-choice.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

type StepFormProps = {
  readonly complaint: Complaint;
  readonly action: Exclude<ComplaintAction, 'close'>;
  readonly pending: boolean;
  readonly onSend: (step: StatedStep) => void;
  readonly onCancel: () => void;
};

/** What a step asks for. Enter sends, Escape leaves. Told back: Enter alone says that the customer was told now by phone. */
export function StepForm({ complaint, action, pending, onSend, onCancel }: StepFormProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const posts = useKnownPosts();
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [medium, setMedium] = useState<Medium>('phone');
  const [when, setWhen] = useState('');
  const [watch, setWatch] = useState({
    unsolved: complaint.unsolved,
    harmed: complaint.harmed,
    upset: complaint.upset,
  });
  const [opened] = useState(() => toZoneInput(Date.now(), zone));
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  // Opened by a key or a click of the person, so it takes the focus.
  useEffect(() => first.current?.focus(), []);

  const stated = (): StatedStep | string => {
    const said = text.trim();
    switch (action) {
      case 'hand':
        return said === '' ? t('complaints.ask.hand') : { step: 'hand', to: said, note };
      case 'note': {
        const turned = Object.entries(watch).filter(([flag, value]) => complaint[flag as keyof typeof watch] !== value);
        if (said === '' && turned.length === 0) return t('complaints.ask.note');
        return { step: 'note', text: said, watch: Object.fromEntries(turned) };
      }
      case 'resolve':
        return said === '' ? t('complaints.ask.resolve') : { step: 'resolve', outcome: said };
      case 'tell-back': {
        const at = when.trim() === '' ? undefined : fromZoneInput(when, zone);
        return at === null ? t('complaints.time.bad') : { step: 'tell-back', told: said, medium, at, note };
      }
      case 'reopen':
        return said === '' ? t('complaints.ask.reopen') : { step: 'reopen', reason: said };
    }
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const step = stated();
    if (typeof step === 'string') return setProblem(step);
    setProblem(null);
    return onSend(step);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  const field = (name: string, value: string, onChange: (value: string) => void, more: object = {}) => (
    <input
      id={`${id}-${name}`}
      className="field"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      maxLength={2000}
      onKeyDown={onKeyDown}
      {...more}
    />
  );
  return (
    <form className="side-form" onSubmit={send} aria-label={t(`complaints.step.${action}`)}>
      <label htmlFor={`${id}-text`}>
        {t(`complaints.ask.${action}`)}
        {field('text', text, setText, {
          ref: first,
          ...(action === 'hand' ? { list: `${id}-posts`, maxLength: 60 } : {}),
          ...(action === 'tell-back' ? { placeholder: t('complaints.customer'), maxLength: 120 } : {}),
        })}
      </label>
      {action === 'hand' ? (
        <datalist id={`${id}-posts`}>
          {posts.map((post) => (
            <option key={post} value={post}>
              {post}
            </option>
          ))}
        </datalist>
      ) : null}
      {action === 'tell-back' ? (
        <div className="complaint-pair">
          <label htmlFor={`${id}-medium`}>
            {t('complaints.ask.medium')}
            <select
              id={`${id}-medium`}
              className="field"
              onKeyDown={onKeyDown}
              value={medium}
              onChange={(event) => setMedium(MEDIA.find((one) => one === event.target.value) ?? 'phone')}
            >
              {MEDIA.map((one) => (
                <option key={one} value={one}>
                  {t(`complaints.medium.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label htmlFor={`${id}-at`}>
            {t('complaints.ask.at')}
            {field('at', when, setWhen, { placeholder: t('complaints.ask.now', { example: opened }) })}
          </label>
        </div>
      ) : null}
      {action === 'hand' || action === 'tell-back' ? (
        <label htmlFor={`${id}-note`}>
          {t('complaints.ask.remark')}
          {field('note', note, setNote)}
        </label>
      ) : null}
      {action === 'note' ? <WatchChoice chosen={watch} onChange={setWatch} /> : null}
      {action === 'hand' ? <p className="faint">{t('complaints.hand.keeps')}</p> : null}
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="side-actions">
        <Button needs="complaints.note" type="primary" htmlType="submit" loading={pending}>
          {t(`complaints.step.${action}`)}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
