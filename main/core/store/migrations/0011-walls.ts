import { table } from './table.ts';

/** Layouts of walls that people made. `layout` is what `wallLayout` of the contract says, as JSON, without its names. */
export const walls = {
  version: 11,
  name: 'walls',
  sql: table('wall_layout', ['code'], 'name TEXT, nameEn TEXT, layout TEXT'),
} as const;
