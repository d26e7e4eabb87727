import type { ThemeMode } from './map-place.ts';

/** Every colour the map paints with, each overridable by the CSS custom property named in `CUSTOM_PROPERTIES`. */
export type MapPalette = {
  readonly land: string;
  readonly pane: string;
  readonly grid: string;
  readonly gridStrong: string;
  readonly ink: string;
  readonly dim: string;
  readonly faint: string;
  readonly ok: string;
  readonly warn: string;
  readonly act: string;
  readonly onAct: string;
  readonly link: string;
  readonly ring: string;
  readonly water: string;
  readonly green: string;
  readonly building: string;
  readonly road: string;
  readonly roadMajor: string;
  readonly roadCasing: string;
};

const CUSTOM_PROPERTIES: Readonly<Record<keyof MapPalette, string>> = {
  land: '--map-land',
  pane: '--pane',
  grid: '--map-grid',
  gridStrong: '--map-grid-strong',
  ink: '--ink',
  dim: '--dim',
  faint: '--map-faint',
  ok: '--ok',
  warn: '--warn',
  act: '--act',
  onAct: '--map-on-act',
  link: '--link',
  ring: '--map-ring',
  water: '--map-water',
  green: '--map-green',
  building: '--map-building',
  road: '--map-road',
  roadMajor: '--map-road-major',
  roadCasing: '--map-road-casing',
};

/** Used where the theme says nothing; text reaches AA (4.5:1) and marks 3:1 against `land`, a test holds them to it. */
export const FALLBACK_PALETTES: Readonly<Record<ThemeMode, MapPalette>> = {
  dark: {
    land: '#101a28',
    pane: '#141d2c',
    grid: '#1b2940',
    gridStrong: '#263a58',
    ink: '#e8eef7',
    dim: '#8fa1ba',
    faint: '#7688a3',
    ok: '#3fb8af',
    warn: '#f2b134',
    act: '#ff5a4e',
    onAct: '#2a0706',
    link: '#7fb4ff',
    ring: '#6d88ad',
    water: '#182c47',
    green: '#13262a',
    building: '#18243a',
    road: '#26364f',
    roadMajor: '#37496a',
    roadCasing: '#0d1420',
  },
  light: {
    land: '#f3f5f8',
    pane: '#ffffff',
    grid: '#e0e6ee',
    gridStrong: '#c9d3e0',
    ink: '#16202e',
    dim: '#4a5a72',
    faint: '#5f6f87',
    ok: '#0b7a72',
    warn: '#9a6200',
    act: '#c8281c',
    onAct: '#ffffff',
    link: '#1f5fbf',
    ring: '#5d7599',
    water: '#c9dcf0',
    green: '#dcebdc',
    building: '#e4e8ee',
    road: '#ffffff',
    roadMajor: '#ffe9bd',
    roadCasing: '#cbd4e0',
  },
};

/** The palette in force at `element`: the theme's custom properties, the fallback where one is missing. */
export function readPalette(element: Element, mode: ThemeMode): MapPalette {
  const style = getComputedStyle(element);
  return paletteFrom((property) => style.getPropertyValue(property), mode);
}

/** As `readPalette`, from any look-up of a custom property; an empty answer means "not set". */
export function paletteFrom(valueOf: (property: string) => string, mode: ThemeMode): MapPalette {
  const palette: Record<keyof MapPalette, string> = { ...FALLBACK_PALETTES[mode] };
  for (const key of paletteKeys) {
    const value = valueOf(CUSTOM_PROPERTIES[key]).trim();
    if (value !== '') palette[key] = value;
  }
  return palette;
}

/** The palette as custom properties `--pm-…` for the map's own stylesheet, so that canvas and page use the same colours. */
export function cssColours(palette: MapPalette): Readonly<Record<`--pm-${string}`, string>> {
  const { ink, dim, faint, land, pane, gridStrong, link } = palette;
  return {
    '--pm-ink': ink,
    '--pm-dim': dim,
    '--pm-faint': faint,
    '--pm-land': land,
    '--pm-pane': pane,
    '--pm-line': gridStrong,
    '--pm-link': link,
  };
}

const isPaletteKey = (key: string): key is keyof MapPalette => key in CUSTOM_PROPERTIES;
const paletteKeys = Object.keys(CUSTOM_PROPERTIES).filter(isPaletteKey);
