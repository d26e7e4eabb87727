import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { MEDIA, type Medium } from '../../../shared/domain/clocks/clock-rule.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput, toZoneInput } from '../time/zone-input.ts';
import { Button } from '../act/button.tsx';
import '../field/field.css';
import '../split/split.css';

type StopClockProps = {
  readonly clock: ReportClockView;
  /** What the recipient is called: stands in the field, so that Enter alone records that they were told now by phone. */
  readonly recipient: string;
  readonly onDone: () => void;
};

/** Evidence that somebody was told: who, when, by which medium. Nothing else stops a clock. Enter records, Escape leaves. */
export function StopClock({ clock, recipient, onDone }: StopClockProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const stop = useCommand((client) => client.clocks.stop);
  const first = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState(recipient);
  const [medium, setMedium] = useState<Medium>(clock.kind === 'phone' ? 'phone' : 'written');
  // Empty means now: the moment of pressing Enter, not of opening the form.
  const [when, setWhen] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [opened] = useState(() => toZoneInput(Date.now(), zone));
  useEffect(() => first.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onDone();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const at = when.trim() === '' ? undefined : fromZoneInput(when, zone);
    if (told.trim() === '') return setProblem(t('incidents.stop.told.missing'));
    if (at === null) return setProblem(t('incidents.time.bad'));
    setProblem(null);
    const done = await stop.run({
      incident: clock.incident,
      clock: clock.clock,
      told,
      medium,
      ...(at === undefined ? {} : { at }),
      ...(note.trim() === '' ? {} : { note }),
    });
    if (done !== null) onDone();
    return undefined;
  };
  return (
    <form className="stop-form" onSubmit={(event) => void send(event)} aria-label={t('incidents.stop.form')}>
      <label htmlFor={`${id}-told`}>
        {t('incidents.stop.told')}
        <input
          id={`${id}-told`}
          ref={first}
          className="field"
          onKeyDown={onKeyDown}
          maxLength={120}
          value={told}
          onChange={(event) => setTold(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-medium`}>
        {t('incidents.stop.medium')}
        <select
          id={`${id}-medium`}
          className="field"
          onKeyDown={onKeyDown}
          value={medium}
          onChange={(event) => setMedium(MEDIA.find((one) => one === event.target.value) ?? 'phone')}
        >
          {MEDIA.map((one) => (
            <option key={one} value={one}>
              {t(`incidents.medium.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label htmlFor={`${id}-at`}>
        {t('incidents.stop.at')}
        <input
          id={`${id}-at`}
          className="field"
          onKeyDown={onKeyDown}
          placeholder={t('incidents.stop.now', { example: opened })}
          value={when}
          onChange={(event) => setWhen(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-note`}>
        {t('incidents.stop.note')}
        <input
          id={`${id}-note`}
          className="field"
          onKeyDown={onKeyDown}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {problem === null ? null : (
        <p className="side-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="side-actions">
        <Button needs="clocks.stop" type="primary" size="small" htmlType="submit" loading={stop.pending}>
          {t('incidents.stop.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
