import { useEffect, useRef, useState, type FormEvent } from 'react';
import { z } from 'zod';
import { LOG_PRIORITIES, type LogEntry } from '../../../shared/contract/log.ts';
import { MEDIA } from '../../../shared/domain/clocks/clock-rule.ts';
import { FUTURE_TOLERANCE_MS } from '../../../shared/domain/log/event-time.ts';
import { readWhen } from '../../../shared/domain/log/read-when.ts';
import { lineDraft } from '../../app/log-line/line-draft.ts';
import { ReadingChips } from '../../app/log-line/reading-chips.tsx';
import { useReading } from '../../app/log-line/use-reading.ts';
import { useWhenSettled } from '../../app/log-line/use-when-settled.ts';
import { entryInputOf, useSendLine } from '../../app/log-line/use-send-line.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { LineInput } from './line-input.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/field/field.css';

const draftSchema = z.object({
  text: z.string(),
  time: z.string(),
  from: z.string(),
  medium: z.enum(MEDIA).nullable(),
  priority: z.enum(LOG_PRIORITIES),
});
type Draft = z.infer<typeof draftSchema>;
const EMPTY: Draft = { text: '', time: '', from: '', medium: null, priority: 'routine' };
const stored = lineDraft('erc.entry-draft', (raw) => draftSchema.safeParse(raw).data ?? null);

type EntryFormProps = {
  /** Grows when somebody asks to type here. */
  readonly asked: number;
  readonly onLogged: (entry: LogEntry) => void;
};

/** Every field of a new entry in one line; what is typed survives a reload. Enter in the text records it. */
export function EntryForm({ asked, onLogged }: EntryFormProps) {
  const t = useText();
  const zone = useZone();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft>(() => stored.read() ?? EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const line = useSendLine();
  const reading = useReading(draft.text, null, true);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  const put = (change: Partial<Draft>): void => {
    const next = { ...draft, ...change };
    setProblem(null);
    line.forgetProblem();
    setDraft(next);
    stored.write(next);
  };
  const send = async (): Promise<void> => {
    if (line.pending) return undefined;
    if (reading.text === '') return setProblem(t('log.new.needed'));
    const now = Date.now();
    const at = readWhen(draft.time, now, zone);
    if (at === 'bad') return setProblem(t('log.new.time.bad'));
    if (at !== null && at > now + FUTURE_TOLERANCE_MS) return setProblem(t('log.new.time.future'));
    const entry = await line.send({
      ...entryInputOf(reading),
      ...(at !== null && { eventTime: at }),
      ...(draft.from.trim() !== '' && { from: draft.from.trim() }),
      ...(draft.medium !== null && { medium: draft.medium }),
      priority: draft.priority,
    });
    if (entry === null) return undefined;
    put(EMPTY);
    field.current?.focus();
    return onLogged(entry);
  };
  const { ask, forget } = useWhenSettled(reading.settled, () => void send());
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    ask();
  };
  const told = problem ?? (line.problem === null ? null : `${line.problem.what} ${line.problem.todo}`);
  return (
    <form className="log-form" aria-label={t('log.new')} onSubmit={onSubmit}>
      <div className="log-form-line">
        <LineInput
          field={field}
          label={t('log.new.text')}
          placeholder={t('log.new.text.hint')}
          value={draft.text}
          onChange={(text) => {
            forget();
            put({ text });
          }}
          onEnter={ask}
        />
        <input
          className="field log-form-time"
          aria-label={t('log.new.time')}
          placeholder={t('log.new.time.hint')}
          title={t('log.line.time.edit')}
          value={draft.time}
          onChange={({ target }) => put({ time: target.value })}
        />
        <input
          className="field log-form-from"
          aria-label={t('log.new.from')}
          placeholder={t('log.new.from.hint')}
          maxLength={120}
          value={draft.from}
          onChange={({ target }) => put({ from: target.value })}
        />
        <select
          className="field log-form-choice"
          aria-label={t('log.new.medium')}
          value={draft.medium ?? ''}
          onChange={({ target }) => put({ medium: MEDIA.find((medium) => medium === target.value) ?? null })}
        >
          <option value="">{t('log.new.medium')}</option>
          {MEDIA.map((medium) => (
            <option key={medium} value={medium}>
              {t(`log.medium.${medium}`)}
            </option>
          ))}
        </select>
        <select
          className="field log-form-choice"
          aria-label={t('log.new.priority')}
          value={draft.priority}
          onChange={({ target }) =>
            put({ priority: LOG_PRIORITIES.find((priority) => priority === target.value) ?? 'routine' })
          }
        >
          {LOG_PRIORITIES.map((priority) => (
            <option key={priority} value={priority}>
              {t(`log.priority.${priority}`)}
            </option>
          ))}
        </select>
        <Button needs="log.add" type="primary" htmlType="submit" loading={line.pending}>
          {t('log.new.send')}
        </Button>
      </div>
      {told === null ? null : (
        <p className="side-problem" role="alert">
          {told}
        </p>
      )}
      {reading.text === '' ? null : <ReadingChips reading={reading} />}
    </form>
  );
}
