import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { readDate } from '../../../ui/time/zone-input.ts';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const EMPTY = { date: '', from: '', to: '', name: '', nameEn: '', visitors: '' };

const clock = (text: string): string | null => (CLOCK.test(text.trim()) ? text.trim().padStart(5, '0') : null);

/** Sessions at venues with the visitors expected: what the days ahead are planned from. */
export function Sessions() {
  const t = useText();
  const id = useId();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const sessions = useQuery(query.planning.sessions.queryOptions({ input: {} }));
  const venues = useQuery(query.places.list.queryOptions({ input: { type: 'venue', limit: 1000 } }));
  const save = useCommand((client) => client.planning.saveSession);
  const remove = useCommand((client) => client.planning.removeSession);
  const [draft, setDraft] = useState(EMPTY);
  const [chosen, setChosen] = useState<string | null>(null);
  const items = sessions.data?.items ?? [];
  const places = venues.data?.items ?? [];
  const venue = chosen ?? places[0]?.code ?? null;
  const [date, from, to] = [readDate(draft.date), clock(draft.from), clock(draft.to)];
  const visitors = /^\d+$/.test(draft.visitors.trim()) ? Number(draft.visitors) : null;
  const ready =
    venue !== null && date !== null && from !== null && to !== null && visitors !== null && draft.name.trim() !== '';
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const names = { name: draft.name.trim(), nameEn: draft.nameEn.trim() === '' ? null : draft.nameEn.trim() };
    if ((await save.run({ venue, date, from, to, visitors, ...names })) !== null) setDraft(EMPTY);
  };
  const field = (key: keyof typeof EMPTY, placeholder?: string) => (
    <FormField
      label={t(`settings.session.${key}`)}
      {...(placeholder !== undefined && { placeholder })}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  const venueName = (code: string): string => {
    const found = places.find((one) => one.code === code);
    return found === undefined ? code : nameOf(found);
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.sessions')}</h2>
      {items.length === 0 ? <p className="faint">{t('settings.sessions.none')}</p> : null}
      <ul className="course session-list">
        {items.map((one) => (
          <li key={one.id}>
            {format.dateLong(one.startsAt)} {format.time(one.startsAt)}–{format.time(one.endsAt)} {nameOf(one)}{' '}
            <span className="dim">
              {venueName(one.venue)} · {format.number(one.visitors)}
            </span>{' '}
            {one.sample ? <SampleTag /> : null}
            <Button
              needs="planning.removeSession"
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('settings.remove', { name: nameOf(one) })}
              onClick={() => void remove.run({ id: one.id })}
            />
          </li>
        ))}
      </ul>
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <label htmlFor={`${id}-venue`}>
          {t('settings.session.venue')}
          <select
            id={`${id}-venue`}
            className="field"
            value={venue ?? ''}
            onChange={({ target }) => setChosen(target.value)}
          >
            {places.map((one) => (
              <option key={one.code} value={one.code}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        {field('date', '2026-09-23')}
        {field('from', '19:00')}
        {field('to', '21:30')}
        {field('name')}
        {field('nameEn')}
        {field('visitors')}
        <Button needs="planning.saveSession" htmlType="submit" disabled={!ready}>
          {t('settings.add')}
        </Button>
      </form>
    </section>
  );
}
