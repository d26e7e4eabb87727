import type { ImportField, ImportKindDefinition } from './kind-definition.ts';
import { checklistResults } from './kinds/checklist-results.ts';
import { contacts } from './kinds/contacts.ts';
import { dutyShifts } from './kinds/duty-shifts.ts';
import { drillScript } from './kinds/drill-script.ts';
import { drills } from './kinds/drills.ts';
import { complaints } from './kinds/complaints.ts';
import { fxPoints } from './kinds/fx-points.ts';
import { machineFaults } from './kinds/machine-faults.ts';
import { machines } from './kinds/machines.ts';
import { hiddenDangers } from './kinds/hidden-dangers.ts';
import { hoursExceptions } from './kinds/hours-exceptions.ts';
import { inspectionPlans } from './kinds/inspection-plans.ts';
import { organisations } from './kinds/organisations.ts';
import { places } from './kinds/places.ts';
import { readiness } from './kinds/readiness.ts';
import { reportsIn } from './kinds/reports-in.ts';
import { roster } from './kinds/roster.ts';
import { sessions } from './kinds/sessions.ts';
import { staff } from './kinds/staff.ts';
import { stockCounts } from './kinds/stock-counts.ts';
import { stockLevels } from './kinds/stock-levels.ts';

/** Every kind of rows that can be imported. Contract, guesses, templates, command line and screen all follow from it. */
export const IMPORT_KINDS = {
  places,
  readiness,
  'hours-exceptions': hoursExceptions,
  'stock-counts': stockCounts,
  'stock-levels': stockLevels,
  staff,
  roster,
  sessions,
  machines,
  'machine-faults': machineFaults,
  'fx-points': fxPoints,
  'checklist-results': checklistResults,
  'hidden-dangers': hiddenDangers,
  'inspection-plans': inspectionPlans,
  organisations,
  'reports-in': reportsIn,
  'duty-shifts': dutyShifts,
  contacts,
  complaints,
  drills,
  'drill-script': drillScript,
} as const satisfies Readonly<Record<string, ImportKindDefinition>>;

export type ImportKind = keyof typeof IMPORT_KINDS;

/** In the order in which the screen offers them. */
export const IMPORT_KIND_NAMES = Object.keys(IMPORT_KINDS) as ImportKind[];

export function isImportKind(name: string): name is ImportKind {
  return Object.hasOwn(IMPORT_KINDS, name);
}

export function definitionOf(kind: ImportKind): ImportKindDefinition {
  return IMPORT_KINDS[kind];
}

/** Names of a kind's fields, in order. */
export function fieldsOf(kind: ImportKind): readonly string[] {
  return Object.keys(IMPORT_KINDS[kind].fields);
}

export function fieldDefinition(kind: ImportKind, field: string): ImportField | undefined {
  return definitionOf(kind).fields[field];
}

/** Fields without which no row can be understood; each must have a column or a constant. */
export function requiredFields(kind: ImportKind): readonly string[] {
  return Object.entries(definitionOf(kind).fields).flatMap(([name, { required }]) => (required ? [name] : []));
}
