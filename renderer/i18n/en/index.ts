import { common } from './common.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';

/** Every text, one file per feature. Add a file here and in the other language. */
export const en = { ...common, ...errors, ...frame } as const;
