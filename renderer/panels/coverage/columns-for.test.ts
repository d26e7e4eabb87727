import { describe, expect, it } from 'vitest';
import { columnsFor } from './columns-for.ts';

describe('the columns of the coverage panel', () => {
  it('fills the width and never shows nothing', () => {
    expect([columnsFor(0), columnsFor(420), columnsFor(660)]).toEqual([4, 7, 15]);
  });
});
