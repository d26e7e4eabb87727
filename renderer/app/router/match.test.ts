import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, matchPath, parseHash } from './match.ts';

describe('addresses', () => {
  it('opens the board without a path', () => {
    expect(parseHash('').path).toBe('/board');
    expect(parseHash('#/').path).toBe('/board');
  });
  it('tells screens apart', () => {
    expect(matchPath('/places', '/places')).toEqual({});
    expect(matchPath('/places', '/places/B1')).toBeNull();
    expect(matchPath('/places/:code', '/places')).toBeNull();
    expect(matchPath('/places/:code', '/places/')).toBeNull();
    expect(matchPath('/places/:code', '/places/%E0%A4%A')).toBeNull();
  });
  it('reads search parameters', () => {
    expect(parseHash('#/readiness?category=fx').search.get('category')).toBe('fx');
    expect(hrefOf('/readiness', {}, { category: 'fx', venue: undefined })).toBe('#/readiness?category=fx');
  });
  it('brings any code back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (code) => {
        const { path } = parseHash(hrefOf('/places/:code', { code }));
        expect(matchPath('/places/:code', path)).toEqual({ code });
      }),
    );
  });
});
