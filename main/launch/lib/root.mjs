import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project folder, whatever folder the command was started in. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Absolute path of something in the project. @param {...string} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** The project's package.json. */
export const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
