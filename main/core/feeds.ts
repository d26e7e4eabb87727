import { checklistFeed } from './modules/checklists/index.ts';
import { complaintFeed } from './modules/complaints/index.ts';
import { dangerFeed } from './modules/dangers/index.ts';
import { actionFeed } from './modules/drills/index.ts';
import { fxPointFeed } from './modules/fx-points/index.ts';
import { machineFeed } from './modules/machines/index.ts';
import { testFeed } from './modules/readiness/index.ts';
import type { Feed } from './modules/rules/index.ts';
import { staffFeed } from './modules/staff/index.ts';
import { stockFeed } from './modules/stock/index.ts';

/** One for each kind of records that decides readiness items by rule. */
export const FEEDS: readonly Feed[] = [
  stockFeed,
  checklistFeed,
  machineFeed,
  fxPointFeed,
  staffFeed,
  dangerFeed,
  testFeed,
  complaintFeed,
  actionFeed,
];
