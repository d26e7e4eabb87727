import { describe, expect, it } from 'vitest';
import { compact, filterFromSearch } from './matrix-filter.ts';

describe('matrix filter', () => {
  it('is read from an address, without values it does not know', () => {
    expect(filterFromSearch(new URLSearchParams('type=branch&state=purple&category=fx'))).toEqual({
      type: 'branch',
      category: 'fx',
    });
  });

  it('is nothing for an address without one', () => {
    expect(filterFromSearch(new URLSearchParams('place=B1&item=x'))).toBeNull();
  });

  it('drops what is not set', () => {
    expect(compact({ type: undefined, query: '', venue: 'V1' })).toEqual({ venue: 'V1' });
  });
});
