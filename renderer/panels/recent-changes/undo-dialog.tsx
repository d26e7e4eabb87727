import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useOperator } from '../../app/operator.ts';
import { useUndoDialog } from '../../app/undo/undo-store.ts';
import { useUndoKey } from '../../app/undo/use-undo-key.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ownNewest } from './own-newest.ts';
import { RecentRow } from './recent-row.tsx';
import { useTakeBack } from './use-take-back.ts';
import './recent.css';

const LOOKED_THROUGH = 200;

/** What can be undone, from any screen: Ctrl/⌘+Z opens it and Enter alone takes back the newest change of this post. */
export function UndoDialog() {
  const t = useText();
  const { open, setOpen } = useUndoDialog();
  useUndoKey();
  return (
    <Modal
      open={open}
      title={t('undo.title')}
      footer={null}
      width={620}
      onCancel={() => setOpen(false)}
      destroyOnHidden
    >
      <UndoList onDone={() => setOpen(false)} />
    </Modal>
  );
}

/** So that Enter alone takes it back. */
const takeFocus = (button: HTMLElement | null): void => button?.focus();

function UndoList({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const operator = useOperator((state) => state.operator);
  const back = useTakeBack();
  const { data } = useQuery(query.changes.recent.queryOptions({ input: { limit: LOOKED_THROUGH } }));
  if (data === undefined) return null;
  const own = ownNewest(data.items, operator);
  const others = data.items.filter((entry) => entry.undoable && entry !== own);
  const take = async (): Promise<void> => {
    if (own !== null && (await back.run(own))) onDone();
  };
  return (
    <div className="undo-dialog">
      {own === null ? (
        <Empty title={t('undo.none')} hint={t('undo.none.hint')} />
      ) : (
        <>
          <ol className="recent-list undo-own" aria-label={t('undo.own')}>
            <RecentRow entry={own} now={now} bare />
          </ol>
          <div className="undo-act">
            <Button
              ref={takeFocus}
              needs="changes.undo"
              type="primary"
              loading={back.pending}
              onClick={() => void take()}
            >
              {t('undo.take')} <Kbd>Enter</Kbd>
            </Button>
            <span className="faint">{own.rows === 1 ? null : t('board.undo.rows', { count: own.rows })}</span>
          </div>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{t('undo.others')}</h3>
          <ol className="recent-list undo-others" aria-label={t('undo.others')} {...REACHABLE}>
            {others.map((entry) => (
              <RecentRow key={entry.commandId} entry={entry} now={now} />
            ))}
          </ol>
        </>
      )}
      <p className="faint">{t('undo.never')}</p>
    </div>
  );
}

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;
