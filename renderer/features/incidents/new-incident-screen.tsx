import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { schemeIn, useSchemes } from '../../ui/incident/use-schemes.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { OpenForm } from './open-form.tsx';
import './incidents.css';
import './incident-form.css';

/** Opens an incident: directly, from words (`?text=`), or from a line of the log (`?entry=ID`), which fill the form; Enter accepts. */
export function NewIncidentScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const entry = search.get('entry');
  const place = search.get('place');
  const text = search.get('text');
  const suggested = useQuery({
    ...query.incidents.suggest.queryOptions({ input: entry === null ? (text === null ? {} : { text }) : { entry } }),
    // What it is opened with is read once: the form is the person's from then on.
    refetchOnMount: 'always',
    gcTime: 0,
  });
  const systems = useQuery(query.systems.list.queryOptions({ input: {} }));
  const schemes = useSchemes();
  if (suggested.isError) {
    const { what, todo } = failureText(suggested.error, t);
    return (
      <Empty title={what} hint={todo}>
        <Button onClick={() => window.history.back()}>{t('incidents.back')}</Button>
      </Empty>
    );
  }
  const { data } = suggested;
  if (data === undefined || systems.data === undefined || schemeIn(schemes, data.scheme) === undefined) return null;
  return (
    <div className="incident-new">
      <header className="split-head">
        <h1>{t('screen.incidents.new')}</h1>
        {data.entry === null ? null : (
          <span className="dim cut">{t('incidents.from.entry', { post: data.entry.post, text: data.entry.text })}</span>
        )}
      </header>
      {data.already.length === 0 ? null : (
        <p className="incident-note" role="note">
          {t('incidents.already')}{' '}
          {data.already.map(({ id, number, title }) => (
            <Link key={id} to="/incidents/:id" params={{ id }}>
              #{number} {title}
            </Link>
          ))}
        </p>
      )}
      <OpenForm
        key={entry ?? ''}
        name={`incident/${JSON.stringify([entry, text, place])}`}
        suggestion={place === null ? data : { ...data, places: [...new Set([place, ...data.places])] }}
        systems={systems.data.items}
        schemes={schemes}
      />
    </div>
  );
}
