import { definitionOf, type ImportKind } from '../../../../shared/domain/import/index.ts';
import type { ImportPlan } from './plan.ts';
import { planChecklistResults } from './plan-checklist-results.ts';
import { planContacts } from './plan-contacts.ts';
import { planDutyShifts } from './plan-duty-shifts.ts';
import { planComplaints } from './plan-complaints.ts';
import { planDrillScript } from './plan-drill-script.ts';
import { planDrills } from './plan-drills.ts';
import { planHiddenDangers } from './plan-hidden-dangers.ts';
import { planMachineFaults } from './plan-machine-faults.ts';
import { planOrganisations } from './plan-organisations.ts';
import { planPlaces } from './plan-places.ts';
import { planReportsIn } from './plan-reports-in.ts';
import { planRoster } from './plan-roster.ts';
import { planSessions } from './plan-sessions.ts';
import { planStaff } from './plan-staff.ts';
import { planStockCounts } from './plan-stock-counts.ts';
import { planUpsert } from './plan-upsert.ts';
import type { PlanContext, Planner } from './planner.ts';
import type { GoodRow } from './worker-protocol.ts';

/** Kinds whose rows arrive in columns and are planned while the file is read; see `plan-readiness.ts`. */
export type RowKind = Exclude<ImportKind, 'readiness'>;

/** Kinds that are more than rows of one table. A kind with `upsert` in its definition needs no line here. */
const PLANNERS: { readonly [K in RowKind]?: Planner<K> } = {
  places: planPlaces,
  organisations: planOrganisations,
  'machine-faults': planMachineFaults,
  'hidden-dangers': planHiddenDangers,
  complaints: planComplaints,
  'checklist-results': planChecklistResults,
  staff: planStaff,
  roster: planRoster,
  sessions: planSessions,
  'stock-counts': planStockCounts,
  'reports-in': planReportsIn,
  'duty-shifts': planDutyShifts,
  contacts: planContacts,
  drills: planDrills,
  'drill-script': planDrillScript,
};

/** What importing these rows means. Throws when the kind has neither a planner nor `upsert`, which a test rules out. */
export function planRows<K extends RowKind>(kind: K, context: PlanContext, rows: readonly GoodRow<K>[]): ImportPlan {
  const planner: Planner<K> | undefined = PLANNERS[kind];
  if (planner) return planner(context, rows);
  const { upsert, key } = definitionOf(kind);
  if (!upsert) throw new Error(`the import kind ${kind} has no planner`);
  return planUpsert({ ...upsert, key }, context, rows as readonly GoodRow<'organisations'>[]);
}

/** Rows planned at once, a whole number of batches: a few hundredths of a second. */
const PIECE_ROWS = 4000;

/** The same plan made in pieces where each row stands for itself; `turn` is awaited between them, so that nobody has to wait for a large file. */
export async function planInPieces<K extends RowKind>(
  kind: K,
  context: PlanContext,
  rows: readonly GoodRow<K>[],
  turn: () => Promise<void>,
): Promise<ImportPlan> {
  if (PLANNERS[kind] !== undefined || rows.length <= PIECE_ROWS) return planRows(kind, context, rows);
  const plans: ImportPlan[] = [];
  for (let from = 0; from < rows.length; from += PIECE_ROWS) {
    plans.push(planRows(kind, context, rows.slice(from, from + PIECE_ROWS)));
    await turn();
  }
  const sum = (count: (plan: ImportPlan) => number): number => plans.reduce((total, plan) => total + count(plan), 0);
  return {
    changes: plans.flatMap(({ changes }) => changes),
    created: sum(({ created }) => created),
    updated: sum(({ updated }) => updated),
    unchanged: sum(({ unchanged }) => unchanged),
    refused: plans.flatMap(({ refused }) => refused),
  };
}

/** For the test of the registry. */
export const hasPlanner = (kind: ImportKind): boolean =>
  kind === 'readiness' || PLANNERS[kind] !== undefined || definitionOf(kind).upsert !== undefined;
