import { useQuery } from '@tanstack/react-query';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useShortWhy } from '../../ui/state/short-why.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';

type TurnedCell = ReadinessCell & { readonly placeName: string; readonly placeNameEn: string | null };

const HOUR_MS = 3_600_000;

/** Strength by age in milliseconds: under an hour, under six, older. */
const strengthOf = (age: number): string =>
  age < HOUR_MS ? 'turned-new' : age < 6 * HOUR_MS ? 'turned-recent' : 'turned-old';

/** One cell: when it turned, where, what, into which state and why. */
export function TurnedRow({ cell, now }: { readonly cell: TurnedCell; readonly now: number }) {
  const shortWhy = useShortWhy();
  const format = useFormat();
  const name = useName();
  const itemName = useItemName();
  const at = cell.since ?? cell.recordedAt;
  return (
    <li className={at === null ? 'turned-old' : strengthOf(now - at)}>
      <Link to="/places/:code" params={{ code: cell.place }} search={{ item: cell.item }} title={shortWhy(cell)}>
        <StateMark state={cell.state} word={false} size={12} />
        <span className="turned-what cut">{itemName(cell.item)}</span>
        <time>{at === null ? '' : format.moment(at, now)}</time>
        <span className="turned-place cut">{name({ name: cell.placeName, nameEn: cell.placeNameEn })}</span>
      </Link>
    </li>
  );
}

function useItemName(): (code: string) => string {
  const { query } = useCore();
  const name = useName();
  const { data } = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  return (code) => {
    const item = data?.items.find((candidate) => candidate.code === code);
    return item === undefined ? code : name(item);
  };
}
