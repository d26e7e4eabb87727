import { useQuery } from '@tanstack/react-query';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import { useCommandBar } from '../../app/command-bar/command-store.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { EntryLine } from '../../ui/log/entry-line.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { Button } from '../../ui/act/button.tsx';

const SHOWN = 8;

/** What the duty log says about one place, newest first, and a way to add a line about it. */
export function PlaceLogPanel({ place }: { readonly place: PlaceListItem }) {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const { ask, choosePlace } = useCommandBar();
  const { data } = useQuery(query.log.search.queryOptions({ input: { place: place.code, limit: SHOWN } }));
  const items = data?.items ?? [];
  return (
    <Panel
      title={t('log.place')}
      aside={
        <>
          {items.length === 0 ? null : (
            <Link to="/incidents/log" search={{ place: place.code }}>
              {t('log.place.all')}
            </Link>
          )}{' '}
          <Button
            needs="log.add"
            size="small"
            onClick={() => {
              choosePlace(place);
              ask();
            }}
          >
            {t('log.panel.add')}
          </Button>
        </>
      }
    >
      {data !== undefined && items.length === 0 ? <p className="faint safety-none">{t('log.place.none')}</p> : null}
      <ol className="entry-list">
        {items.map((entry) => (
          <EntryLine key={entry.id} entry={entry} now={now} withPlace={false} />
        ))}
      </ol>
    </Panel>
  );
}
