import { describe, expect, it } from 'vitest';
import { categoryBlocks, matrixColumns } from './matrix-columns.ts';

const item = (code: string, category: string) => ({
  code,
  category,
  name: `名${code}`,
  nameEn: `Name ${code}`,
  ord: 1,
  critical: code === 'a',
  dueOffsetDays: -7,
  freshHours: null,
  ownerPost: null,
  checkerPost: null,
  cadence: 'daily' as const,
  source: null,
  sample: false,
  placeTypes: [],
});
const catalogue = {
  categories: [{ code: 'cash', name: '外币库存', nameEn: 'Currency stock', ord: 1 }],
  items: [item('a', 'cash'), item('b', 'cash'), item('c', 'other')],
};

describe('matrix columns', () => {
  it('names columns in the language of the screen and keeps unknown items by code', () => {
    const columns = matrixColumns(['a', 'z'], catalogue, 'en');
    expect(columns[0]).toMatchObject({ name: 'Name a', critical: true, categoryName: 'Currency stock' });
    expect(columns[1]).toMatchObject({ name: 'z', critical: false });
  });

  it('joins neighbours of one category', () => {
    const blocks = categoryBlocks(matrixColumns(['a', 'b', 'c'], catalogue, 'zh'));
    expect(blocks).toMatchObject([
      { name: '外币库存', first: 0, last: 1 },
      { category: 'other', first: 2, last: 2 },
    ]);
  });
});
