import { initial } from './0001-initial.ts';
import { coverage } from './0002-coverage.ts';
import { resources } from './0003-resources.ts';
import { incidents } from './0004-incidents.ts';
import { leanerLog } from './0005-leaner-log.ts';
import { playbooks } from './0006-playbooks.ts';
import { duty } from './0007-duty.ts';
import { complaints } from './0008-complaints.ts';
import { drills } from './0009-drills.ts';
import { placePlans } from './0010-place-plans.ts';
import { walls } from './0011-walls.ts';
import { briefings } from './0012-briefings.ts';
import { accounts } from './0013-accounts.ts';
import { evidence } from './0014-evidence.ts';
import { moments } from './0015-moments.ts';

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** Every migration, oldest first. Never edit one that was released; add the next. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  coverage,
  resources,
  incidents,
  leanerLog,
  playbooks,
  duty,
  complaints,
  drills,
  placePlans,
  walls,
  briefings,
  accounts,
  evidence,
  moments,
];

export const SCHEMA_VERSION = MIGRATIONS.reduce((highest, { version }) => Math.max(highest, version), 0);
