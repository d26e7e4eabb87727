import { useName } from '../../../i18n/names.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';

type Owner = {
  readonly owner: string | null;
  readonly ownerEn: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly blocked: number;
};
type OwnerListProps = {
  readonly owners: readonly Owner[];
  readonly chosen: string | null;
  readonly onChoose: (owner: string | null) => void;
};

/** How much each post still has to do; the one with most overdue first. */
export function OwnerList({ owners, chosen, onChoose }: OwnerListProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  if (owners.length === 0) return <p className="faint">{t('tasks.owners.none')}</p>;
  return (
    <>
      <h2>{t('tasks.owners')}</h2>
      <table className="owner-table">
        <thead>
          <tr>
            <th scope="col">{t('tasks.column.owner')}</th>
            <th scope="col">{t('tasks.filter.overdue')}</th>
            <th scope="col">{t('tasks.filter.blocked')}</th>
            <th scope="col">{t('tasks.filter.owed')}</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ owner, ownerEn, open, overdue, blocked }) => (
            <tr key={owner ?? ''} className={owner === chosen && owner !== null ? 'owner-chosen' : undefined}>
              <th scope="row">
                {owner === null ? (
                  <span className="faint">{t('tasks.owner.none')}</span>
                ) : (
                  <button
                    type="button"
                    className="plain-button link-button"
                    aria-pressed={owner === chosen}
                    onClick={() => onChoose(owner === chosen ? null : owner)}
                  >
                    {nameOf({ name: owner, nameEn: ownerEn })}
                  </button>
                )}
              </th>
              <td className={overdue > 0 ? 'warn-word' : 'faint'}>{format.number(overdue)}</td>
              <td className={blocked > 0 ? undefined : 'faint'}>{format.number(blocked)}</td>
              <td>{format.number(open)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
