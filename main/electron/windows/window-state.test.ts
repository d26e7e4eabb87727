import { assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { EMPTY_SETTINGS, parseShellSettings, placeConsole, type Rectangle } from './window-state.ts';

const PRIMARY: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const LEFT: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('parseShellSettings', () => {
  it('reads what it wrote', () => {
    const settings = {
      version: 1,
      language: 'en',
      console: { x: -1200, y: 10, width: 1200, height: 800, maximized: true },
      walls: [{ display: { id: 2, label: 'Hall', width: 3840, height: 2160 }, layout: 'briefing' }],
    };
    expect(parseShellSettings(JSON.stringify(settings))).toEqual(settings);
  });

  it.each(['', 'null', '[]', '{"version":2}', '{"version":1', '42'])('falls back on %s', (text) => {
    expect(parseShellSettings(text)).toEqual(EMPTY_SETTINGS);
  });

  it('drops only the part that is wrong', () => {
    const text = '{"version":1,"language":"zh-CN","console":{"x":1e9,"y":0,"width":"wide"}}';
    expect(parseShellSettings(text)).toEqual({ version: 1, language: 'zh-CN', console: null, walls: [] });
    expect(parseShellSettings('{"version":1,"language":"fr","console":null}')).toEqual(EMPTY_SETTINGS);
  });
});

describe('placeConsole', () => {
  it('opens centred the first time', () => {
    expect(placeConsole(null, [PRIMARY])).toEqual({ x: 160, y: 72, width: 1600, height: 960 });
  });

  it('opens where it was, also on another display', () => {
    const saved = { x: -1200, y: 100, width: 1100, height: 700 };
    expect(placeConsole(saved, [PRIMARY, LEFT])).toEqual(saved);
  });

  it('comes back when the display it was on is gone', () => {
    const saved = { x: -1200, y: 100, width: 1100, height: 700 };
    expect(placeConsole(saved, [PRIMARY])).toEqual({ x: 410, y: 202, width: 1100, height: 700 });
  });

  it('shrinks to a smaller display and pulls a title bar from under the top edge', () => {
    expect(placeConsole({ x: 0, y: 10, width: 3840, height: 2160 }, [PRIMARY])).toEqual(PRIMARY);
  });

  it('always leaves a title bar within reach, and never exceeds its display', () => {
    const whole = integer({ min: -20_000, max: 20_000 });
    const size = integer({ min: 1, max: 20_000 });
    assert(
      property(record({ x: whole, y: whole, width: size, height: size }), (saved) => {
        const placed = placeConsole(saved, [PRIMARY, LEFT]);
        const reachable = [PRIMARY, LEFT].some(
          (area) =>
            placed.width <= area.width &&
            placed.height <= area.height &&
            placed.y >= area.y &&
            placed.y + 16 <= area.y + area.height &&
            Math.min(placed.x + placed.width, area.x + area.width) - Math.max(placed.x, area.x) >= 120,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});
