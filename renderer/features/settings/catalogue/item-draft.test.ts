import { describe, expect, it } from 'vitest';
import { draftOfItem, itemOf } from './item-draft.ts';

const draft = { ...draftOfItem(null, 'cash', 5), code: 'eur', name: '欧元现钞', nameEn: 'Euro cash' };

describe('item form', () => {
  it('saves an item whose evidence does not age', () => {
    expect(itemOf(draft, 'template')).toMatchObject({
      item: { code: 'eur', ord: 5, dueOffsetDays: -7, freshHours: null, ownerPost: null, source: 'template' },
    });
  });

  it('names every field that cannot be saved', () => {
    expect(itemOf({ ...draft, name: '', due: 'soon', fresh: '0' }, null)).toEqual({
      problems: ['name', 'due', 'fresh'],
    });
  });
});
