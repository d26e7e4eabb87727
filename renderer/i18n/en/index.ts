import { board } from './board.ts';
import { command } from './command.ts';
import { common } from './common.ts';
import { coverage } from './coverage.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { readiness } from './readiness.ts';
import { places } from './places.ts';
import { map } from './map.ts';
import { imports } from './imports.ts';
import { settings } from './settings.ts';
import { wall } from './wall.ts';

/** Every text, one file per feature. Add a file here and in the other language. */
export const en = {
  ...board,
  ...command,
  ...common,
  ...coverage,
  ...errors,
  ...frame,
  ...readiness,
  ...places,
  ...map,
  ...imports,
  ...settings,
  ...wall,
} as const;
