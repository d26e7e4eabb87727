import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { z } from 'zod';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { readWhen } from '../../../shared/domain/log/read-when.ts';
import { lineDraft } from '../../app/log-line/line-draft.ts';
import { ReadingChips } from '../../app/log-line/reading-chips.tsx';
import { useReading } from '../../app/log-line/use-reading.ts';
import { entryInputOf } from '../../app/log-line/use-send-line.ts';
import { useWhenSettled } from '../../app/log-line/use-when-settled.ts';
import { useCommand } from '../../app/use-command.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { toZoneInput } from '../../ui/time/zone-input.ts';
import { LineInput } from './line-input.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

const draftSchema = z.object({ entry: z.string(), text: z.string(), time: z.string(), reason: z.string() });
type Draft = z.infer<typeof draftSchema>;
const stored = lineDraft('erc.correction-draft', (raw) => draftSchema.safeParse(raw).data ?? null);

type CorrectionFormProps = {
  readonly entry: LogEntry;
  readonly onDone: (correction: LogEntry) => void;
  readonly onCancel: () => void;
};

/** What should have been said. It becomes an entry of its own; the old one stays, struck through. */
export function CorrectionForm({ entry, onDone, onCancel }: CorrectionFormProps) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const correct = useCommand((client) => client.log.correct, { quiet: true });
  const before = toZoneInput(entry.eventTime, zone);
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = stored.read();
    return kept?.entry === entry.id ? kept : { entry: entry.id, text: entry.text, time: before, reason: '' };
  });
  const [problem, setProblem] = useState<string | null>(null);
  const reading = useReading(draft.text, null, true);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const put = (change: Partial<Draft>): void => {
    const next = { ...draft, ...change };
    setProblem(null);
    correct.reset();
    setDraft(next);
    stored.write(next);
  };
  const send = async (): Promise<void> => {
    if (correct.pending) return undefined;
    if (reading.text === '') return setProblem(t('log.new.needed'));
    if (draft.text.trim() === entry.text && draft.time.trim() === before) return setProblem(t('log.correct.same'));
    const at = draft.time.trim() === before ? null : readWhen(draft.time, Date.now(), zone);
    if (at === 'bad') return setProblem(t('log.new.time.bad'));
    const done = await correct.run({
      ...entryInputOf(reading),
      entry: entry.id,
      text: reading.text,
      ...(at !== null && { eventTime: at }),
      ...(draft.reason.trim() !== '' && { reason: draft.reason.trim() }),
    });
    if (done === null) return undefined;
    stored.write({ entry: '', text: '', time: '', reason: '' });
    return onDone(done.entry);
  };
  const { ask, forget } = useWhenSettled(reading.settled, () => void send());
  const failure = correct.error === null ? null : failureText(correct.error, t);
  const told = problem ?? (failure === null ? null : `${failure.what} ${failure.todo}`);
  return (
    <form
      className="side-form"
      aria-label={t('log.correct')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        ask();
      }}
    >
      <span className="side-label">
        {t('log.correct.text')}
        <LineInput
          field={field}
          label={t('log.correct.text')}
          value={draft.text}
          onChange={(text) => {
            forget();
            put({ text });
          }}
          onEnter={ask}
          onEscape={onCancel}
        />
      </span>
      <ReadingChips reading={{ ...reading, eventTime: reading.eventTime ?? entry.eventTime }} />
      <label htmlFor={`${id}-time`}>
        {t('log.correct.time')}
        <input
          id={`${id}-time`}
          className="field"
          value={draft.time}
          onChange={({ target }) => put({ time: target.value })}
        />
      </label>
      <label htmlFor={`${id}-reason`}>
        {t('log.correct.reason')}
        <input
          id={`${id}-reason`}
          className="field"
          maxLength={600}
          value={draft.reason}
          onChange={({ target }) => put({ reason: target.value })}
        />
      </label>
      {told === null ? null : (
        <p className="side-problem" role="alert">
          {told}
        </p>
      )}
      <p className="faint log-note">{t('log.correct.hint')}</p>
      <div className="side-actions">
        <Button needs="log.correct" type="primary" htmlType="submit" loading={correct.pending}>
          {t('log.correct.send')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
