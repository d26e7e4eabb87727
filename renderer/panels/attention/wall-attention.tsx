import type { AttentionEntry } from '../../../shared/contract/readiness-cells.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { useFit } from '../../ui/wall/use-fit.ts';
import { WallCalm, WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallBoard } from '../shared/use-wall-board.ts';
import { KIND_STATE } from './attention-row.tsx';
import './wall-attention.css';

const ROW = 96;

/** What needs someone first, as many as can be read from afar. */
export function WallAttention() {
  const t = useText();
  const now = useNow();
  const read = useWallBoard();
  const board = read.data ?? null;
  const { measure, fit } = useFit(ROW);
  const entries = board?.attention.slice(0, fit) ?? [];
  return (
    <WallPanel
      title={t('wall.attention')}
      note={board === null ? null : t('wall.attention.total', { count: board.attentionTotal })}
      reads={[read]}
    >
      {board !== null && board.attention.length === 0 ? (
        <WallCalm>{t('wall.attention.none')}</WallCalm>
      ) : (
        <ul className="wall-list" ref={measure}>
          {entries.map((entry) => (
            <Need key={`${entry.kind}/${entry.item}`} entry={entry} now={now} />
          ))}
        </ul>
      )}
    </WallPanel>
  );
}

function Need({ entry, now }: { readonly entry: AttentionEntry; readonly now: number }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const [first] = entry.places;
  const more = entry.count - 1;
  const where =
    first === undefined
      ? ''
      : more === 0
        ? name(first)
        : t('board.attention.places', { name: name(first), count: entry.count, more });
  return (
    <li className={`wall-need kind-${entry.kind}`}>
      <b className="cut">
        <StateMark state={KIND_STATE[entry.kind]} word={false} size="0.8em" />{' '}
        {name({ name: entry.itemName, nameEn: entry.itemNameEn })}
      </b>
      <time>{entry.at === null ? '' : format.signed(entry.at - now)}</time>
      <span className="cut">{where}</span>
      <span className="wall-kind">{t(`board.kind.${entry.kind}`)}</span>
    </li>
  );
}
