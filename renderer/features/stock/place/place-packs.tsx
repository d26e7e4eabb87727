import { useQuery } from '@tanstack/react-query';
import type { PackRow } from '../../../../shared/contract/stock.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { InlineField } from '../../../ui/inline-field/inline-field.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Panel } from '../../../ui/panel/panel.tsx';
import { readPieces } from './count-draft.ts';

type PlacePacksProps = { readonly place: string; readonly packs: readonly PackRow[] };

/** Packs that the notes in hand make, which denomination stops one more, and how many there should be. */
export function PlacePacks({ place, packs }: PlacePacksProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { amount } = useMoney();
  const save = useCommand((client) => client.stock.savePackLevel);
  const recipes = useQuery(query.stock.recipes.queryOptions({ input: {} }));
  if (packs.length === 0) return null;
  return (
    <Panel title={t('stock.packs')}>
      {packs.map((row) => {
        const recipe = recipes.data?.items.find(({ code }) => code === row.recipe);
        const few = row.minimum !== null && row.packs < row.minimum;
        return (
          <div key={row.recipe} className="place-pack">
            <b>{recipe === undefined ? row.recipe : nameOf(recipe)}</b>
            <span className={few ? 'pack-few' : undefined}>
              {row.minimum === null
                ? t('stock.packs.justMade', { packs: row.packs })
                : t('stock.packs.packs', { packs: row.packs, minimum: row.minimum })}
            </span>
            {recipe === undefined || row.limiting.length === 0 ? null : (
              <span className="dim">
                {t('stock.packs.limiting')}{' '}
                {row.limiting.map((denomination) => amount(denomination, recipe.currency)).join(' / ')}
              </span>
            )}
            <InlineField
              needs="stock.savePackLevel"
              label={t('stock.packs.minimum')}
              value={row.minimum === null ? '' : String(row.minimum)}
              shown={row.minimum === null ? t('stock.level.unset') : String(row.minimum)}
              onSave={async (typed) => {
                const minimum = typed === '' ? null : readPieces(typed);
                if (minimum === null && typed !== '') return false;
                return (await save.run({ place, recipe: row.recipe, minimum })) !== null;
              }}
            />
          </div>
        );
      })}
    </Panel>
  );
}
