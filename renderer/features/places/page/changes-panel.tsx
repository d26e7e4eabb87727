import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { useText } from '../../../i18n/text.tsx';
import { RecentRow } from '../../../panels/recent-changes/recent-row.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';
import '../../../panels/recent-changes/recent.css';

/** What changed at this place lately, each with a way back. */
export function ChangesPanel({ place }: { readonly place: string }) {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.changes.recent.queryOptions({ input: { place, limit: 30 } }));
  return (
    <Panel title={t('places.page.changes')}>
      {data?.items.length === 0 ? <p className="faint">{t('places.page.changes.none')}</p> : null}
      <ol className="recent-list">
        {(data?.items ?? []).map((entry) => (
          <RecentRow key={entry.commandId} entry={entry} now={now} />
        ))}
      </ol>
    </Panel>
  );
}
