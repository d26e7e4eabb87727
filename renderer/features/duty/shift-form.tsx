import { useId, useState, type FormEvent } from 'react';
import type { DutyPosition, DutyShiftRow } from '../../../shared/contract/duty.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { readDate, toZoneInput } from '../../ui/time/zone-input.ts';
import { Button } from '../../ui/act/button.tsx';

/** A shift that is changed, or a position and a date for a new one. */
export type ShiftDraft = Partial<DutyShiftRow> & { readonly position: string; readonly date: string | null };

type ShiftFormProps = {
  readonly draft: ShiftDraft;
  readonly positions: readonly DutyPosition[];
  readonly onClose: () => void;
  readonly onRemove: (shift: DutyShiftRow) => Promise<void>;
};

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/;
const FIELDS = ['date', 'from', 'to', 'post', 'person', 'note'] as const;

/** Who is on duty in a position, from when to when. */
export function ShiftForm({ draft, positions, onClose, onRemove }: ShiftFormProps) {
  const t = useText();
  const id = useId();
  const zone = useZone();
  const nameOf = useName();
  const save = useCommand((client) => client.duty.saveShift);
  const start = draft.startsAt === undefined ? null : toZoneInput(draft.startsAt, zone);
  const end = draft.endsAt === undefined ? null : toZoneInput(draft.endsAt, zone);
  const [position, setPosition] = useState(draft.position);
  const [fields, setFields] = useState({
    date: draft.date ?? start?.slice(0, 10) ?? '',
    from: start?.slice(11) ?? '08:00',
    to: end?.slice(11) ?? '20:00',
    post: draft.post ?? '',
    person: draft.person ?? '',
    note: draft.note ?? '',
  });
  const [bad, setBad] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const date = readDate(fields.date);
    const [from, to] = [clockOf(fields.from), clockOf(fields.to)];
    if (date === null || from === null || to === null || fields.post.trim() === '') return setBad(true);
    const { post, person, note } = fields;
    const done = await save.run({
      ...(draft.id === undefined ? {} : { id: draft.id }),
      position,
      date,
      from,
      to,
      post,
      person,
      note,
    });
    if (done !== null) onClose();
    return undefined;
  };
  return (
    <form className="side-form" onSubmit={(event) => void send(event)}>
      <div className="side-head">
        <h2>{t(draft.id === undefined ? 'duty.shift.new' : 'duty.shift.edit')}</h2>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      <label htmlFor={`${id}-position`}>
        {t('duty.position')}
        <select
          id={`${id}-position`}
          className="field"
          value={position}
          onChange={(event) => setPosition(event.target.value)}
        >
          {positions.map((one) => (
            <option key={one.code} value={one.code}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      {FIELDS.map((key) => (
        <label key={key} htmlFor={`${id}-${key}`}>
          {t(`duty.shift.${key}`)}
          <input
            id={`${id}-${key}`}
            className="field"
            maxLength={key === 'note' ? 200 : 60}
            value={fields[key]}
            onChange={(event) => setFields((before) => ({ ...before, [key]: event.target.value }))}
          />
        </label>
      ))}
      {bad ? (
        <p className="side-problem" role="alert">
          {t('duty.shift.bad')}
        </p>
      ) : null}
      <div className="side-actions">
        <Button needs="duty.saveShift" type="primary" htmlType="submit" loading={save.pending}>
          {t('common.save')}
        </Button>
        {draft.id === undefined ? null : (
          <Button needs="duty.removeShift" danger onClick={() => void onRemove(draft as DutyShiftRow)}>
            {t('duty.shift.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

function clockOf(text: string): string | null {
  const clock = text.normalize('NFKC').trim();
  return CLOCK.test(clock) ? clock.padStart(5, '0') : null;
}
