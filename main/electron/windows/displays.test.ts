import { describe, expect, it } from 'vitest';

import { chooseWallDisplay, describeDisplays } from './displays.ts';

const desk = { id: 1, label: 'Desk', bounds: { x: 0, y: 0, width: 1920, height: 1080 } };
const wall = { id: 2, label: '', bounds: { x: 1920, y: 0, width: 3840, height: 2160 } };

describe('chooseWallDisplay', () => {
  it('takes the display without the console, in whatever order they come', () => {
    expect(chooseWallDisplay([desk, wall], 1, undefined)).toBe(wall);
    expect(chooseWallDisplay([wall, desk], 1, undefined)).toBe(wall);
    expect(chooseWallDisplay([desk, wall], 2, undefined)).toBe(desk);
  });

  it('takes the only one there is', () => {
    expect(chooseWallDisplay([desk], 1, undefined)).toBe(desk);
  });

  it('obeys a choice and refuses one that is not connected', () => {
    expect(chooseWallDisplay([desk, wall], 1, 1)).toBe(desk);
    expect(chooseWallDisplay([desk, wall], 1, 3)).toBeNull();
  });
});

describe('describeDisplays', () => {
  it('marks the primary display and the one with the console, and names the nameless by number', () => {
    expect(describeDisplays([desk, wall], 1, 2)).toEqual([
      { id: 1, label: 'Desk', width: 1920, height: 1080, primary: true, hasConsole: false },
      { id: 2, label: '2', width: 3840, height: 2160, primary: false, hasConsole: true },
    ]);
  });
});
