import type { AttentionEntry } from '../../../shared/contract/readiness-cells.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { attentionTarget } from './attention-target.ts';

export const KIND_STATE = {
  red: 'red',
  overdue: 'overdue',
  stale: 'stale',
  ahead: 'overdue',
  'expires-soon': 'partial',
  'due-soon': 'open',
  'danger-overdue': 'red',
  'complaint-overdue': 'red',
  'inspection-overdue': 'overdue',
} as const satisfies Record<AttentionEntry['kind'], AnyState>;

/** One line: how long ago or ahead, what, in which way, where. Opens the place when it is one, else the item. */
export function AttentionRow({ entry, now }: { readonly entry: AttentionEntry; readonly now: number }) {
  const t = useText();
  const format = useFormat();
  const where = useWhere(entry);
  const name = useName()({ name: entry.itemName, nameEn: entry.itemNameEn });
  const critical = entry.critical && entry.kind === 'red';
  const kind = critical ? t('board.kind.critical-red') : t(`board.kind.${entry.kind}`);
  const exact = entry.at === null ? undefined : format.dateTime(entry.at);
  return (
    <li className={`attention-row kind-${entry.kind}`}>
      <Link {...attentionTarget(entry)} title={[kind, name, where, exact].filter(Boolean).join(' · ')} data-main>
        <time>{entry.at === null ? '' : format.signed(entry.at - now)}</time>
        <StateShape state={KIND_STATE[entry.kind]} size={12} />
        <span className={critical ? 'attention-kind attention-critical' : 'attention-kind'}>{kind}</span>
        <span className="attention-name cut">{name}</span>
        <span className="attention-where cut">{where}</span>
      </Link>
    </li>
  );
}

function useWhere({ places, count }: AttentionEntry): string {
  const t = useText();
  const name = useName();
  const [first] = places;
  if (first === undefined) return '';
  return count === 1 ? name(first) : t('board.attention.places', { name: name(first), count, more: count - 1 });
}
