import type { ReadinessCategory, ReadinessItem } from '../../../../shared/contract/catalogue.ts';
import { nameIn } from '../../../i18n/names.ts';
import type { Language } from '../../../i18n/language.ts';

export type MatrixColumn = {
  readonly item: string;
  readonly name: string;
  readonly critical: boolean;
  readonly category: string;
  readonly categoryName: string;
};

/** What a column header says, for items in the order the core gave them; an item unknown to the catalogue keeps its code. */
export function matrixColumns(
  items: readonly string[],
  catalogue: { readonly items: readonly ReadinessItem[]; readonly categories: readonly ReadinessCategory[] },
  language: Language,
): MatrixColumn[] {
  const byCode = new Map(catalogue.items.map((item) => [item.code, item]));
  const categories = new Map(catalogue.categories.map((category) => [category.code, category]));
  return items.map((code) => {
    const item = byCode.get(code);
    const category = item && categories.get(item.category);
    return {
      item: code,
      name: item ? nameIn(language, item) : code,
      critical: item?.critical ?? false,
      category: item?.category ?? '',
      categoryName: category ? nameIn(language, category) : '',
    };
  });
}

export type CategoryBlock = {
  readonly category: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
};

/** Neighbouring columns of one category, for the upper header line. */
export function categoryBlocks(columns: readonly MatrixColumn[]): CategoryBlock[] {
  const blocks: CategoryBlock[] = [];
  columns.forEach((column, index) => {
    const open = blocks.at(-1);
    if (open !== undefined && open.category === column.category) blocks[blocks.length - 1] = { ...open, last: index };
    else blocks.push({ category: column.category, name: column.categoryName, first: index, last: index });
  });
  return blocks;
}
