import { describe, expect, it } from 'vitest';
import { FALLBACK_PALETTES, paletteFrom } from './map-palette.ts';

/** Relative luminance and contrast as WCAG 2.2 defines them, for #rrggbb. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['dark', 'light'] as const)('the %s fallback palette', (mode) => {
  const palette = FALLBACK_PALETTES[mode];

  it.each(['ink', 'dim', 'faint', 'act', 'ok', 'warn', 'link'] as const)('writes %s at AA on land and pane', (name) => {
    expect(contrast(palette[name], palette.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[name], palette.pane)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['ring'] as const)('draws %s at 3:1 on land', (name) => {
    expect(contrast(palette[name], palette.land)).toBeGreaterThanOrEqual(3);
  });

  it('puts a legible symbol on red', () => {
    expect(contrast(palette.onAct, palette.act)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('paletteFrom', () => {
  it('prefers what the theme sets and trims it', () => {
    const palette = paletteFrom((property) => (property === '--act' ? ' #123456 ' : ''), 'dark');
    expect(palette.act).toBe('#123456');
    expect(palette.ok).toBe(FALLBACK_PALETTES.dark.ok);
  });
});
