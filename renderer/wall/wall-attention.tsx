import type { AttentionEntry } from '../../shared/contract/readiness-cells.ts';
import { useNow } from '../app/now.ts';
import { useFormat } from '../i18n/format.ts';
import { useName } from '../i18n/names.ts';
import { useText } from '../i18n/text.tsx';
import { useBoard } from '../panels/shared/use-board.ts';
import { StateMark } from '../ui/state/state-mark.tsx';
import { KIND_STATE } from '../panels/attention/attention-row.tsx';
import { WallPanel } from './wall-panel.tsx';

const SHOWN = 8;

/** What needs someone first, as many as can be read from afar. */
export function WallAttention() {
  const t = useText();
  const now = useNow();
  const board = useBoard();
  const entries = board?.attention.slice(0, SHOWN) ?? [];
  return (
    <WallPanel
      title={t('wall.attention')}
      note={board === null ? null : t('wall.attention.total', { count: board.attentionTotal })}
    >
      {board !== null && entries.length === 0 ? (
        <p className="wall-calm">
          <StateMark state="ready" word={false} size="1em" /> {t('wall.attention.none')}
        </p>
      ) : (
        <ul className="wall-needs">
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
