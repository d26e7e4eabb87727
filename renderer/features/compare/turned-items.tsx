import type { MomentDifference } from '../../../shared/contract/moments.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { Same } from './same.tsx';

type Cell = MomentDifference['cells']['items'][number];

/** Items of places that are in another state, those for the worse first. */
export function TurnedItems({ cells }: { readonly cells: MomentDifference['cells'] }) {
  const t = useText();
  return (
    <Panel
      title={t('compare.cells')}
      aside={t('compare.cells.count', { total: cells.total, worse: cells.worse, better: cells.better })}
      className="compare-turned"
    >
      {cells.items.length === 0 ? (
        <Same />
      ) : (
        <ul className="compare-cells">
          {cells.items.map((cell) => (
            <TurnedItem key={`${cell.place} ${cell.item}`} cell={cell} />
          ))}
        </ul>
      )}
      {cells.items.length < cells.total ? (
        <p className="dim">{t('compare.listed', { shown: cells.items.length, total: cells.total })}</p>
      ) : null}
    </Panel>
  );
}

function TurnedItem({ cell }: { readonly cell: Cell }) {
  const t = useText();
  const nameOf = useName();
  const { turn, before, after, place, placeName, placeNameEn, itemName, itemNameEn } = cell;
  return (
    <li>
      <b className={turn === 'worse' ? 'state-red' : turn === 'better' ? 'state-ready' : 'dim'}>
        {t(`compare.turn.${turn}`)}
      </b>
      <Link to="/places/:code" params={{ code: place }} className="cut">
        {nameOf({ name: placeName, nameEn: placeNameEn })}
      </Link>
      <span className="cut">{nameOf({ name: itemName, nameEn: itemNameEn })}</span>
      <span className="compare-states">
        {before === null ? t('compare.none') : <StateMark state={before} />} →{' '}
        {after === null ? t('compare.none') : <StateMark state={after} />}
      </span>
    </li>
  );
}
