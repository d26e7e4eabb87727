import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PackRow } from '../../../../shared/contract/stock.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Empty } from '../../../ui/panel/empty.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { RecipeDialog, type Recipe } from './recipe-dialog.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** Where packs run short and which denomination stops one more; beside it what goes into a pack. */
export function PacksTab() {
  const t = useText();
  const nameOf = useName();
  const placeName = usePlaceNames();
  const { amount, money } = useMoney();
  const { query } = useCore();
  const [editing, setEditing] = useState<Recipe | 'new' | null>(null);
  const recipes = useQuery(query.stock.recipes.queryOptions({ input: {} })).data?.items ?? [];
  const { data } = useQuery(query.stock.packs.queryOptions({ input: {} }));
  const recipeOf = (code: string) => recipes.find((recipe) => recipe.code === code);
  const columns: readonly TableColumn<PackRow>[] = [
    {
      id: 'place',
      title: t('stock.packs.place'),
      width: 'minmax(180px, 2fr)',
      render: (row) => (
        <Link
          to="/readiness/stock"
          search={{ place: row.place, currency: recipeOf(row.recipe)?.currency }}
          className="cut"
        >
          {placeName(row.place)}
        </Link>
      ),
    },
    {
      id: 'recipe',
      title: t('stock.packs.recipe'),
      width: 'minmax(120px, 1fr)',
      render: (row) => {
        const recipe = recipeOf(row.recipe);
        return <span className="cut dim">{recipe === undefined ? row.recipe : nameOf(recipe)}</span>;
      },
    },
    {
      id: 'state',
      title: t('stock.need.state'),
      width: '120px',
      render: ({ packs, minimum }) => (
        <StateMark state={packs >= (minimum ?? 0) ? 'ready' : packs > 0 ? 'partial' : 'red'} />
      ),
    },
    {
      id: 'made',
      title: t('stock.packs.made'),
      width: '160px',
      className: 'vtable-number',
      render: ({ packs, minimum }) => t('stock.packs.packs', { packs, minimum: minimum ?? 0 }),
    },
    {
      id: 'short',
      title: t('stock.packs.short'),
      width: '80px',
      className: 'vtable-number',
      render: ({ packs, minimum }) =>
        packs >= (minimum ?? 0) ? (
          <span className="faint">{t('stock.packs.enough')}</span>
        ) : (
          <span className="pack-few">{(minimum ?? 0) - packs}</span>
        ),
    },
    {
      id: 'limiting',
      title: t('stock.packs.limiting'),
      width: 'minmax(110px, 1fr)',
      render: (row) => {
        const currency = recipeOf(row.recipe)?.currency;
        if (currency === undefined) return null;
        return row.limiting.map((denomination) => amount(denomination, currency)).join(' / ');
      },
    },
  ];
  return (
    <div className="stock-split">
      <VirtualTable
        label={t('stock.packs')}
        rows={data?.rows ?? []}
        keyOf={(row) => `${row.place} ${row.recipe}`}
        columns={columns}
        onOpen={(row) =>
          navigate('/readiness/stock', {}, { place: row.place, currency: recipeOf(row.recipe)?.currency })
        }
        empty={data === undefined ? null : <Empty title={t('stock.packs.none')} hint={t('stock.packs.none.text')} />}
      />
      <Panel
        title={t('stock.packs.recipes')}
        aside={
          <Button needs="stock.saveRecipe" size="small" onClick={() => setEditing('new')}>
            {t('stock.packs.add')}
          </Button>
        }
        scroll
      >
        {recipes.map((recipe) => {
          const each = recipe.lines.reduce((sum, { denomination, pieces }) => sum + denomination * pieces, 0);
          return (
            <div key={recipe.code} className="recipe">
              <b>{nameOf(recipe)}</b> {recipe.sample ? <SampleTag /> : null}
              <span className="dim">{t('stock.packs.each', { amount: money(each, recipe.currency) })}</span>
              <span>
                {recipe.lines
                  .map(({ denomination, pieces }) => `${amount(denomination, recipe.currency)} × ${pieces}`)
                  .join(' + ')}
              </span>
              <Button
                needs="stock.saveRecipe"
                size="small"
                aria-label={t('stock.packs.edit', { name: nameOf(recipe) })}
                onClick={() => setEditing(recipe)}
              >
                {t('stock.packs.edit', { name: '' })}
              </Button>
            </div>
          );
        })}
      </Panel>
      {editing === null ? null : (
        <RecipeDialog recipe={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}
