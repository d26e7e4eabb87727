/** The table of layouts of walls. See `entities.ts`. */
export const WALL_ENTITIES = {
  wall_layout: { key: ['code'], fields: ['name', 'nameEn', 'layout'] },
} as const;
