import { useQuery } from '@tanstack/react-query';
import { useCommandBar } from '../../app/command-bar/command-store.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { EntryLine } from '../../ui/log/entry-line.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { Button } from '../../ui/act/button.tsx';

const SHOWN = 30;

/** The latest lines of the duty log, newest entered first; a correction shows with what it strikes through. */
export function LogPanel() {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const ask = useCommandBar((state) => state.ask);
  const { data } = useQuery(query.log.search.queryOptions({ input: { standing: true, limit: SHOWN } }));
  const summary = useQuery(query.log.summary.queryOptions({ input: {} })).data;
  const items = data?.items ?? [];
  const add = (
    <Button needs="log.add" size="small" onClick={ask}>
      {t('log.panel.add')} <Kbd>/</Kbd>
    </Button>
  );
  return (
    <Panel
      title={<Link to="/incidents/log">{t('log.panel')}</Link>}
      aside={
        <>
          {summary === undefined ? null : t('log.panel.today', { count: t('log.counted', { count: summary.today }) })}{' '}
          {items.length === 0 ? null : add}
        </>
      }
      className="log-panel"
      scroll={items.length > 0}
    >
      {data !== undefined && items.length === 0 ? (
        <Empty title={t('log.panel.none')} hint={t('log.panel.none.hint')}>
          {add}
        </Empty>
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
