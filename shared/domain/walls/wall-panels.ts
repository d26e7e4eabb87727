/** Columns and rows of a wall's grid: at 1920 × 1080 one cell is about 160 × 145 px. */
export const WALL_COLUMNS = 12;
export const WALL_ROWS = 6;

export const WALL_PANEL_IDS = [
  'countdown',
  'categories',
  'venues',
  'coverage-heat',
  'blanks',
  'map',
  'incidents',
  'significant',
  'stock',
  'drills',
  'trend',
  'duty',
  'reporting',
  'attention',
  'totals',
] as const;
export type WallPanelId = (typeof WALL_PANEL_IDS)[number];

export type Span = { readonly width: number; readonly height: number };

/** The least room in which a panel can be read from six metres, in cells of the grid. */
export const LEAST_SPAN: Readonly<Record<WallPanelId, Span>> = {
  countdown: { width: 4, height: 2 },
  categories: { width: 4, height: 2 },
  venues: { width: 5, height: 2 },
  'coverage-heat': { width: 6, height: 3 },
  blanks: { width: 4, height: 2 },
  map: { width: 4, height: 3 },
  incidents: { width: 5, height: 2 },
  significant: { width: 5, height: 2 },
  stock: { width: 5, height: 2 },
  drills: { width: 4, height: 2 },
  trend: { width: 4, height: 2 },
  duty: { width: 4, height: 2 },
  reporting: { width: 4, height: 2 },
  attention: { width: 4, height: 2 },
  totals: { width: 5, height: 2 },
};
