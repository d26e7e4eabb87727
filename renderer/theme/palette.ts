/**
 * Every colour of the product by role, as sRGB hex. Roles ending in `Ink` are for text and small marks, the ones without
 * for areas. `palette.test.ts` holds them to WCAG: AA in the console, AAA on the wall.
 */
export type Palette = {
  readonly bg: string;
  readonly pane: string;
  readonly raised: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly ink: string;
  readonly dim: string;
  readonly faint: string;
  readonly act: string;
  readonly actInk: string;
  readonly actBg: string;
  readonly warn: string;
  readonly warnInk: string;
  readonly warnBg: string;
  readonly ok: string;
  readonly okInk: string;
  readonly okBg: string;
  readonly stale: string;
  readonly staleAlt: string;
  readonly staleInk: string;
  readonly open: string;
  readonly link: string;
  readonly focus: string;
  readonly field: string;
};

export const PALETTES = {
  dark: {
    bg: '#0d1420',
    pane: '#141d2c',
    raised: '#1a2537',
    line: '#223046',
    lineSoft: '#1a2536',
    ink: '#e8eef7',
    dim: '#9db0c9',
    faint: '#8395af',
    act: '#ff5a4e',
    actInk: '#ff776c',
    actBg: '#3a1618',
    warn: '#f2b134',
    warnInk: '#f2b134',
    warnBg: '#3b2f12',
    ok: '#3fb8af',
    okInk: '#46c4ba',
    okBg: '#12343a',
    stale: '#7f8da3',
    staleAlt: '#4c5a71',
    staleInk: '#b9c5d6',
    open: '#2b3a52',
    link: '#7fb4ff',
    focus: '#7fb4ff',
    field: '#0a1019',
  },
  light: {
    bg: '#f5f7fa',
    pane: '#ffffff',
    raised: '#eaf0f7',
    line: '#cfd8e4',
    lineSoft: '#e2e8f0',
    ink: '#132033',
    dim: '#44556e',
    faint: '#56677f',
    act: '#d63a2e',
    actInk: '#b3261c',
    actBg: '#fde7e4',
    warn: '#e5a019',
    warnInk: '#7d5200',
    warnBg: '#fdf1d6',
    ok: '#16968c',
    okInk: '#086c64',
    okBg: '#d9f1ee',
    stale: '#8b98ab',
    staleAlt: '#c0c9d6',
    staleInk: '#4a5a70',
    open: '#d3dbe6',
    link: '#1558b8',
    focus: '#1558b8',
    field: '#ffffff',
  },
  wall: {
    bg: '#070c14',
    pane: '#0b121d',
    raised: '#121b2a',
    line: '#22314a',
    lineSoft: '#162131',
    ink: '#f2f6fc',
    dim: '#b4c2d5',
    faint: '#a3b3c8',
    act: '#ff6a5e',
    actInk: '#ff7a6f',
    actBg: '#2c1012',
    warn: '#ffc24a',
    warnInk: '#ffc24a',
    warnBg: '#2b210a',
    ok: '#54d3c8',
    okInk: '#54d3c8',
    okBg: '#0b2a2c',
    stale: '#8f9db3',
    staleAlt: '#5a6880',
    staleInk: '#c3cedd',
    open: '#33435c',
    link: '#8fbdff',
    focus: '#8fbdff',
    field: '#070c14',
  },
  wallLight: {
    bg: '#f7f9fc',
    pane: '#ffffff',
    raised: '#e9eff7',
    line: '#b9c5d4',
    lineSoft: '#dbe3ed',
    ink: '#0a1525',
    dim: '#37465b',
    faint: '#3f4e64',
    act: '#d63a2e',
    actInk: '#9a1a11',
    actBg: '#fdeae8',
    warn: '#e5a019',
    warnInk: '#644100',
    warnBg: '#fdf4de',
    ok: '#16968c',
    okInk: '#05544d',
    okBg: '#def3f0',
    stale: '#8b98ab',
    staleAlt: '#c0c9d6',
    staleInk: '#3a485c',
    open: '#d3dbe6',
    link: '#104795',
    focus: '#104795',
    field: '#ffffff',
  },
} as const satisfies Record<string, Palette>;

export type PaletteName = keyof typeof PALETTES;

/** Which palettes are light, for whoever must know more than colours: scroll bars, charts, antd's algorithm. */
export const isLight = (name: PaletteName): boolean => name === 'light' || name === 'wallLight';
