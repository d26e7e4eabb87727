import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { BreakGlassRecord } from '../../../../shared/contract/accounts.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useMay, useSession } from '../../../app/session/use-session.ts';
import { SecretField } from '../../../app/session/secret-field.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import './accounts.css';

/** Every use of emergency access, and who reviewed it. */
export function EmergencySection() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.breakGlass.list.queryOptions({ input: {} }));
  return (
    <section className="settings-box">
      <h2>{t('accounts.emergency.list')}</h2>
      <p className="dim">{t('accounts.emergency.hint')}</p>
      {data?.items.length === 0 ? <p>{t('accounts.emergency.none')}</p> : null}
      <ul className="account-list">
        {data?.items.map((record) => (
          <EmergencyLine key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}

function EmergencyLine({ record }: { readonly record: BreakGlassRecord }) {
  const t = useText();
  const format = useFormat();
  const session = useSession();
  const mayEnd = useMay('breakGlass.end');
  const mayReview = useMay('breakGlass.review') && session?.account !== record.account;
  const { run: end } = useCommand((client) => client.breakGlass.end);
  const { id, post, name, reason, openedAt, untilAt, endedAt, open, reviewedAt, reviewedBy, reviewNote } = record;
  const until = endedAt ?? untilAt;
  return (
    <li className="account-line">
      <div className="account-who">
        <b>{name === null ? post : `${post} · ${name}`}</b>
        <span className="dim">
          {format.date(openedAt)} {format.time(openedAt)}–{format.time(until)}
        </span>
        <span className={open ? 'state-red' : 'dim'}>
          {open
            ? t('accounts.emergency.running')
            : reviewedAt === null
              ? t('accounts.emergency.waiting')
              : t('accounts.emergency.reviewed', {
                  who: reviewedBy ?? '',
                  when: `${format.date(reviewedAt)} ${format.time(reviewedAt)}`,
                  note: reviewNote ?? '',
                })}
        </span>
        <span className="account-gap" />
        {open && mayEnd ? (
          <Button needs="breakGlass.end" size="small" onClick={() => void end({ id })}>
            {t('accounts.emergency.end')}
          </Button>
        ) : null}
      </div>
      <p>{reason}</p>
      {!open && reviewedAt === null && mayReview ? <ReviewForm id={id} /> : null}
    </li>
  );
}

function ReviewForm({ id }: { readonly id: string }) {
  const t = useText();
  const { run, pending } = useCommand((client) => client.breakGlass.review);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run({ id, note: note.trim() });
  };
  return (
    <form className="account-form" onSubmit={submit}>
      <SecretField plain label={t('accounts.emergency.note')} value={note} onChange={setNote} />
      <Button needs="breakGlass.review" htmlType="submit" loading={pending} disabled={note.trim() === ''}>
        {t('accounts.emergency.review')}
      </Button>
    </form>
  );
}
