import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { navigate, useAddress } from '../router/router.tsx';
import { FIRST_HOUR, newlyDone } from './first-hour-steps.ts';
import { useFirstHour } from './first-hour-store.ts';
import './first-hour.css';

/** Newest commands that are looked through; more than anyone does between two looks. */
const LOOKED_AT = 40;

/** The guide through the first hour, while somebody is being guided. */
export function FirstHour() {
  const { since } = useFirstHour();
  return since === null ? null : <Guide since={since} />;
}

/** Marks what has been done by itself: by where the window is, and by the change log. */
function useDeeds(since: number): void {
  const { query } = useCore();
  const { path } = useAddress();
  const done = useFirstHour((state) => state.done);
  const note = useFirstHour((state) => state.note);
  const { data } = useQuery(query.changes.recent.queryOptions({ input: { limit: LOOKED_AT } }));
  useEffect(() => {
    const commands = new Set((data?.items ?? []).filter(({ at }) => at >= since).map(({ kind }) => kind));
    note(...newlyDone({ path, commands }, done));
  }, [data, path, since, done, note]);
}

function Guide({ since }: { readonly since: number }) {
  const t = useText();
  const { folded, done, skipped, fold, skip, end } = useFirstHour();
  useDeeds(since);
  const current = FIRST_HOUR.find(({ id }) => !done.includes(id) && !skipped.includes(id));
  const progress = t('hour.progress', { done: done.length, all: FIRST_HOUR.length });
  if (folded) {
    return (
      <button type="button" className="plain-button first-hour-folded" onClick={() => fold(false)}>
        {t('hour.unfold')} · {progress}
      </button>
    );
  }
  return (
    <aside className="first-hour" aria-label={t('hour.title')}>
      <header className="first-hour-head">
        <b>{t('hour.title')}</b>
        <span className="dim" role="status">
          {progress}
        </span>
        <span className="first-hour-gap" />
        <Button size="small" type="text" onClick={() => fold(true)}>
          {t('hour.fold')}
        </Button>
      </header>
      <ol className="first-hour-marks" aria-hidden="true">
        {FIRST_HOUR.map(({ id }) => (
          <li key={id} data-mark={done.includes(id) ? 'done' : id === current?.id ? 'now' : 'open'} />
        ))}
      </ol>
      <h2>{current === undefined ? t('hour.finished') : t(`hour.${current.id}.title`)}</h2>
      <p>{current === undefined ? t('hour.finished.hint') : t(`hour.${current.id}.text`)}</p>
      <footer className="first-hour-foot">
        {current === undefined ? null : (
          <>
            <Button size="small" type="primary" onClick={() => navigate(current.open)}>
              {t('hour.go')}
            </Button>
            <Button size="small" onClick={() => skip(current.id)}>
              {t('hour.skip')}
            </Button>
          </>
        )}
        <span className="first-hour-gap" />
        <Button size="small" type={current === undefined ? 'primary' : 'text'} onClick={end}>
          {t('hour.end')}
        </Button>
      </footer>
    </aside>
  );
}
