import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { useBoard } from '../shared/use-board.ts';
import { AttentionRow } from './attention-row.tsx';
import './attention.css';

/** The core looks this far ahead for what is about to turn. */
const HORIZON_HOURS = 48;

/** What needs someone first: one line per item and kind, most urgent first. */
export function AttentionPanel() {
  const t = useText();
  const board = useBoard();
  const now = useNow();
  const entries = board?.attention ?? [];
  const hidden = (board?.attentionTotal ?? 0) - entries.length;
  return (
    <Panel
      title={t('board.attention')}
      aside={board === null ? null : <Aside total={board.attentionTotal} overdue={board.totals.overdue} />}
      className="attention"
      scroll={entries.length > 0}
    >
      {board !== null && entries.length === 0 ? (
        <Empty title={t('board.attention.none')} hint={t('board.attention.none.hint', { hours: HORIZON_HOURS })} />
      ) : (
        <ul className="attention-list">
          {entries.map((entry) => (
            <AttentionRow key={`${entry.kind}/${entry.item}`} entry={entry} now={now} />
          ))}
          {hidden > 0 ? <li className="faint">{t('board.attention.more', { count: hidden })}</li> : null}
        </ul>
      )}
    </Panel>
  );
}

/** How much there is in all; what is overdue is counted here because the list may be too long to show it. */
function Aside({ total, overdue }: { readonly total: number; readonly overdue: number }) {
  const t = useText();
  return (
    <>
      {overdue === 0 ? null : (
        <Link to="/readiness" search={{ state: 'overdue' }} className="attention-overdue">
          {t('board.attention.overdue', { count: overdue })}
        </Link>
      )}
      {t('board.attention.count', { count: total })}
    </>
  );
}
