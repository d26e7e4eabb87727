import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { EntryLine } from '../../ui/log/entry-line.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';

const SHOWN = 50;

type SignificantPanelProps = {
  /** Takes no room while there is none: for a crowded board. */
  readonly onlyWithContent?: boolean;
};

/** 重要事项: what somebody picked from the log for leaders to see. What a correction struck through is not among them. */
export function SignificantPanel({ onlyWithContent = false }: SignificantPanelProps) {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(
    query.log.search.queryOptions({ input: { significant: true, standing: true, limit: SHOWN } }),
  );
  const items = (data?.items ?? []).toSorted((a, b) => b.eventTime - a.eventTime);
  if (onlyWithContent && items.length === 0) return null;
  return (
    <Panel
      title={
        <Link to="/incidents/log" search={{ view: 'significant' }}>
          {t('significant.title')}
        </Link>
      }
      aside={items.length === 0 ? undefined : t('significant.count', { count: items.length })}
      className="significant-panel"
      scroll={items.length > 0}
    >
      {data !== undefined && items.length === 0 ? (
        <Empty title={t('significant.none')} hint={t('significant.none.hint')} />
      ) : (
        <ol className="entry-list">
          {items.map((entry) => (
            <EntryLine key={entry.id} entry={entry} now={now} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
