import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { isLight, PALETTES, type Palette, type PaletteName } from './palette.ts';

const TEXT = ['ink', 'dim', 'faint', 'actInk', 'warnInk', 'okInk', 'staleInk', 'link'] as const;
const GROUND = ['bg', 'pane', 'field'] as const;
const TINTED = [
  ['actInk', 'actBg'],
  ['warnInk', 'warnBg'],
  ['okInk', 'okBg'],
  ['ink', 'actBg'],
  ['ink', 'raised'],
  ['dim', 'raised'],
] as const satisfies readonly (readonly [keyof Palette, keyof Palette])[];
const AREAS = ['act', 'warn', 'ok'] as const;

// WCAG 2.2: 1.4.3 (AA) 4.5, 1.4.6 (AAA) 7, 1.4.11 3 for graphics.
const TEXT_RATIO = { dark: 4.5, light: 4.5, wall: 7, wallLight: 7 } as const satisfies Record<PaletteName, number>;

describe.each(Object.keys(PALETTES) as PaletteName[])('the %s palette', (name) => {
  const palette: Palette = PALETTES[name];
  it.each(TEXT.flatMap((text) => GROUND.map((ground) => [text, ground] as const)))('shows %s on %s', (text, ground) => {
    expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(TEXT_RATIO[name]);
  });
  it.each(TINTED)('shows %s on %s', (text, ground) => {
    expect(contrastRatio(palette[text], palette[ground])).toBeGreaterThanOrEqual(TEXT_RATIO[name] === 7 ? 6 : 4.5);
  });
  it.each(AREAS)('shows areas of %s on the ground', (area) => {
    expect(contrastRatio(palette[area], palette.bg)).toBeGreaterThanOrEqual(isLight(name) ? 1.9 : 3);
  });
});

describe('contrastRatio', () => {
  it('knows the extremes', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#777777')).toBe(1);
  });
});
