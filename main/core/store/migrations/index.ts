import { initial } from './0001-initial.ts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** Every migration, oldest first. Never edit one that was released; add the next. */
export const MIGRATIONS: readonly Migration[] = [initial];

export const SCHEMA_VERSION = MIGRATIONS.reduce((highest, { version }) => Math.max(highest, version), 0);
