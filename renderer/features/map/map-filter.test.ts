import { describe, expect, it } from 'vitest';
import { shownOf, toggled } from './map-filter.ts';

describe('map filter', () => {
  it('hides and shows again', () => {
    const hidden = toggled(new Set<string>(), 'hotel');
    expect(shownOf(['venue', 'hotel'], hidden)).toEqual(new Set(['venue']));
    expect(toggled(hidden, 'hotel').size).toBe(0);
  });
});
