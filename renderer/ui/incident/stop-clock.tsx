import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../act/button.tsx';
import { ToldFields, useToldDraft } from './told-fields.tsx';
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
  const stop = useCommand((client) => client.clocks.stop);
  const draft = useToldDraft({ who: recipient, medium: clock.kind === 'phone' ? 'phone' : 'written' });
  const [note, setNote] = useState('');
  const onEscape = (event: KeyboardEvent): void => {
    event.stopPropagation();
    onDone();
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const told = draft.read();
    if (told === null) return;
    const { who, ...how } = told;
    const said = note.trim() === '' ? {} : { note };
    const done = await stop.run({ incident: clock.incident, clock: clock.clock, told: who, ...how, ...said });
    if (done !== null) onDone();
  };
  return (
    <form className="stop-form" onSubmit={(event) => void send(event)} aria-label={t('incidents.stop.form')}>
      <ToldFields draft={draft} onEscape={onEscape}>
        <label htmlFor={`${id}-note`}>
          {t('incidents.stop.note')}
          <input
            id={`${id}-note`}
            className="field"
            onKeyDown={(event) => {
              if (event.key === 'Escape') onEscape(event);
            }}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
      </ToldFields>
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
