import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useUndoDialog } from '../../app/undo/undo-store.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { RecentRow } from './recent-row.tsx';
import './recent.css';

const SHOWN = 40;

/** The newest commands of the change log, each of which can be taken back. */
export function RecentPanel() {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.changes.recent.queryOptions({ input: { limit: SHOWN } }));
  const showAll = useUndoDialog((state) => state.setOpen);
  const items = data?.items ?? [];
  const aside = (
    <button type="button" className="plain-button recent-all" onClick={() => showAll(true)}>
      {t('board.recent.aside')} <Kbd>Ctrl Z</Kbd>
    </button>
  );
  return (
    <Panel title={t('board.recent')} aside={aside} className="recent-panel" scroll={items.length > 0}>
      {data !== undefined && items.length === 0 ? (
        <Empty title={t('board.recent.none')} hint={t('board.recent.none.hint')} />
      ) : (
        <ol className="recent-list">
          {items.map((entry) => (
            <RecentRow key={entry.commandId} entry={entry} now={now} />
          ))}
        </ol>
      )}
    </Panel>
  );
}
