import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, layoutProblems, roomFor, shifted, type PlacedPanel } from './layout.ts';
import { WALL_COLUMNS, WALL_PANEL_IDS, WALL_ROWS, type WallPanelId } from './wall-panels.ts';

const page = (...panels: PlacedPanel[]) => [{ name: '页', nameEn: 'Page', panels }];
const panel = (id: WallPanelId, column: number, row: number, width: number, height: number): PlacedPanel => ({
  panel: id,
  column,
  row,
  width,
  height,
});
/** A page as a person would build it: one panel after another into the room that is left. */
const built = (ids: readonly WallPanelId[]): PlacedPanel[] =>
  ids.reduce<PlacedPanel[]>((before, id) => {
    const room = before.some((one) => one.panel === id) ? null : roomFor(id, before);
    return room === null ? before : [...before, room];
  }, []);

describe('the layout of a wall', () => {
  it('is refused with what is wrong where', () => {
    expect(
      layoutProblems([
        ...page(panel('trend', 1, 1, 6, 3)),
        ...page(
          panel('trend', 10, 1, 6, 3),
          panel('duty', 1, 1, 3, 2),
          panel('map', 2, 2, 6, 4),
          panel('map', 8, 4, 5, 3),
        ),
      ]),
    ).toEqual([
      { problem: 'outside', page: 2, panel: 'trend' },
      { problem: 'too-small', page: 2, panel: 'duty' },
      { problem: 'overlap', page: 2, panel: 'map' },
      { problem: 'twice', page: 2, panel: 'map' },
    ]);
  });
  it('gives the first panel of a page all of it', () => {
    expect(roomFor('countdown', [])).toEqual(panel('countdown', 1, 1, WALL_COLUMNS, WALL_ROWS));
  });
  it('stays sound whatever is added, moved or resized', () => {
    const step = fc.record({
      at: fc.nat(20),
      side: fc.constantFrom('column', 'row', 'width', 'height'),
      by: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WALL_PANEL_IDS), { maxLength: 9 }), fc.array(step), (ids, steps) => {
        let panels = built(ids).map((one) => shifted(one, [], { width: -3, height: -3 }));
        for (const { at, side, by } of steps) {
          const chosen = panels[at % Math.max(1, panels.length)];
          if (chosen === undefined) continue;
          const others = panels.filter((one) => one !== chosen);
          panels = panels.map((one) => (one === chosen ? shifted(one, others, { [side]: by }) : one));
        }
        expect(layoutProblems(page(...panels))).toEqual([]);
        for (const one of panels)
          expect(
            fits(
              one,
              panels.filter((other) => other !== one),
            ),
          ).toBe(true);
      }),
    );
  });
});
