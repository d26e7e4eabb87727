import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { accountsContract, approvalsContract, breakGlassContract } from './accounts.ts';
import { auditContract } from './audit.ts';
import { backupsContract } from './backups.ts';
import { boardContract } from './board.ts';
import { briefingContract } from './briefings.ts';
import { catalogueContract } from './catalogue.ts';
import { checklistsContract } from './checklists.ts';
import { clocksContract } from './clocks.ts';
import { command, instant, procedure, receipt } from './common.ts';
import { complaintsContract } from './complaints.ts';
import { contactsContract } from './contacts.ts';
import { coverageContract } from './coverage.ts';
import { dangersContract } from './dangers.ts';
import { drillsContract } from './drills/index.ts';
import { dutyContract } from './duty.ts';
import { evidenceContract } from './evidence.ts';
import { exerciseContract } from './drills/exercise.ts';
import { eventContract } from './event.ts';
import { gateContract } from './gate.ts';
import { handoverContract } from './handover.ts';
import { fxPointsContract } from './fx-points.ts';
import { machinesContract } from './machines.ts';
import { importsContract } from './imports.ts';
import { incidentsContract } from './incidents.ts';
import { inspectionsContract } from './inspections.ts';
import { placeLifeContract } from './place-life.ts';
import { logContract } from './log.ts';
import { momentsContract } from './moments.ts';
import { ordersContract } from './orders.ts';
import { playbooksContract } from './playbooks.ts';
import { placesContract } from './places.ts';
import { postureContract } from './posture.ts';
import { readinessContract } from './readiness.ts';
import { reportingContract } from './reporting.ts';
import { documentsContract } from './documents.ts';
import { reportsContract } from './reports.ts';
import { basemapsContract, settingsContract } from './settings.ts';
import { planningContract } from './planning.ts';
import { staffContract } from './staff.ts';
import { stockContract } from './stock.ts';
import { changesContract, coreEvent, systemContract } from './system.ts';
import { systemsContract } from './systems.ts';
import { tasksContract } from './tasks.ts';
import { wallContract } from './wall.ts';

/** Everything the core can be asked. Input, output and refusals are validated on both sides. */
export const contract = {
  system: systemContract,
  changes: changesContract,
  event: eventContract,
  places: { ...placesContract, ...placeLifeContract },
  catalogue: catalogueContract,
  readiness: readinessContract,
  coverage: coverageContract,
  stock: stockContract,
  checklists: checklistsContract,
  machines: machinesContract,
  fxPoints: fxPointsContract,
  staff: staffContract,
  planning: planningContract,
  inspections: inspectionsContract,
  dangers: dangersContract,
  drills: drillsContract,
  exercise: exerciseContract,
  gate: gateContract,
  log: logContract,
  incidents: incidentsContract,
  clocks: clocksContract,
  systems: systemsContract,
  posture: postureContract,
  reports: reportsContract,
  documents: documentsContract,
  reporting: reportingContract,
  duty: dutyContract,
  contacts: contactsContract,
  handover: handoverContract,
  playbooks: playbooksContract,
  tasks: tasksContract,
  orders: ordersContract,
  complaints: complaintsContract,
  accounts: accountsContract,
  approvals: approvalsContract,
  breakGlass: breakGlassContract,
  imports: importsContract,
  audit: auditContract,
  evidence: evidenceContract,
  backups: backupsContract,
  board: boardContract,
  briefing: briefingContract,
  moments: momentsContract,
  wall: wallContract,
  settings: settingsContract,
  basemaps: basemapsContract,
  sample: {
    /** Loads the sample event into an empty store; its dates shift so that opening is 12 days after `now`. */
    load: procedure
      .input(command({ now: instant.optional() }))
      .output(receipt.extend({ places: z.int(), items: z.int(), states: z.int() })),
  },
  events: {
    subscribe: procedure.input(z.object({})).output(eventIterator(coreEvent)),
  },
};
export type Contract = typeof contract;
