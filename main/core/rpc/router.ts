import type { Services } from '../services.ts';
import { boardSnapshot } from '../modules/board/index.ts';
import type { Actor } from '../modules/accounts/index.ts';
import { os, type CallContext } from './implementer.ts';
import { accountsProcedures, approvalsProcedures, breakGlassProcedures } from './procedures/accounts.ts';
import { ordersProcedures, playbooksProcedures, tasksProcedures } from './procedures/assignments.ts';
import { auditProcedures } from './procedures/audit.ts';
import { backupsProcedures } from './procedures/backups.ts';
import { briefingProcedures } from './procedures/briefings.ts';
import { catalogueProcedures } from './procedures/catalogue.ts';
import { checklistsProcedures } from './procedures/checklists.ts';
import { clocksProcedures } from './procedures/clocks.ts';
import { complaintsProcedures } from './procedures/complaints.ts';
import { contactsProcedures } from './procedures/contacts.ts';
import { coverageProcedures } from './procedures/coverage.ts';
import { dangersProcedures } from './procedures/dangers.ts';
import { drillReportProcedures } from './procedures/drill-reports.ts';
import { drillsProcedures } from './procedures/drills.ts';
import { dutyProcedures } from './procedures/duty.ts';
import { fxPointsProcedures } from './procedures/fx-points.ts';
import { machinesProcedures } from './procedures/machines.ts';
import { exerciseProcedures } from './procedures/exercise.ts';
import type { Exercises } from '../exercises.ts';
import { eventProcedures } from './procedures/event.ts';
import { evidenceProcedures } from './procedures/evidence.ts';
import { gateProcedures } from './procedures/gate.ts';
import { handoverProcedures } from './procedures/handover.ts';
import { importsProcedures } from './procedures/imports.ts';
import { incidentsProcedures } from './procedures/incidents.ts';
import { isOfThePresent, type MomentCalls } from './moment-calls.ts';
import { momentsProcedures } from './procedures/moments.ts';
import { inspectionsProcedures } from './procedures/inspections.ts';
import { logProcedures } from './procedures/log.ts';
import { placesProcedures } from './procedures/places.ts';
import { postureProcedures } from './procedures/posture.ts';
import { readinessProcedures } from './procedures/readiness.ts';
import { reportingProcedures } from './procedures/reporting.ts';
import { documentsProcedures } from './procedures/documents.ts';
import { reportsProcedures } from './procedures/reports.ts';
import { sampleProcedures } from './procedures/sample.ts';
import { planningProcedures } from './procedures/planning.ts';
import { staffProcedures } from './procedures/staff.ts';
import { basemapsProcedures, settingsProcedures } from './procedures/settings.ts';
import { stockProcedures } from './procedures/stock.ts';
import { systemsProcedures } from './procedures/systems.ts';
import { wallProcedures } from './procedures/wall.ts';
import { assertNotVeiled, isVeiledFor, veil } from './veil.ts';
import { changesProcedures, systemProcedures } from './procedures/system.ts';

export type CoreRouter = ReturnType<typeof createRouter>;

/** Drills are planned and rated, and people sign in, in the real world, wherever the call comes from. */
const IN_THE_REAL_WORLD: ReadonlySet<string> = new Set(['drills', 'accounts', 'approvals', 'breakGlass']);

const actorContext = (actor: Actor | null): Pick<CallContext, 'actor'> => (actor === null ? {} : { actor });

/** The whole contract, implemented on one core's services. */
export function createRouter(
  services: Services,
  exercises: Pick<Exercises, 'conduct' | 'callWorld' | 'readExercise'>,
  moments: MomentCalls | null = null,
) {
  const { hub, bus, clock } = services;
  // In the world of an exercise, and at a past instant, the real core has looked already: sessions are kept there and nowhere else.
  // Once a backup took the store's place, whoever holds on to this router is served by the core that is open now.
  const life = services.place?.life ?? 0;
  const here = os.use(async ({ context, path, next, signal, lastEventId }, input, output) => {
    const elsewhere = services.place?.elsewhere(life) ?? null;
    return elsewhere === null ? next() : output(await elsewhere(path, input, context, { signal, lastEventId }));
  });
  const admitted = here.use(({ context, path, next }) =>
    services.exercise === null && !services.isPast
      ? next({ context: actorContext(services.accounts.access.admit(path, context)) })
      : next(),
  );
  const discreet = admitted.use(async ({ context, path, next }, input, output) => {
    if (!isVeiledFor(context.actor, path)) return next();
    assertNotVeiled(services.db, input);
    return output(veil(services.db, (await next()).output));
  });
  const worlds = discreet.use(async ({ context, path, next, signal, lastEventId }, input, output) => {
    // Drills are planned, ended and rated in the real world, wherever the call comes from.
    if (context.exercise !== undefined && !IN_THE_REAL_WORLD.has(path[0] ?? ''))
      return output(await exercises.callWorld(context.exercise, path, input, context, { signal, lastEventId }));
    if (context.at === undefined || moments === null || isOfThePresent(path)) return next();
    return output(await moments.call(context.at, path, input, context));
  });
  return worlds.router({
    system: systemProcedures(services),
    changes: changesProcedures(services),
    event: eventProcedures(services),
    places: placesProcedures(services),
    catalogue: catalogueProcedures(services),
    readiness: readinessProcedures(services),
    coverage: coverageProcedures(services),
    stock: stockProcedures(services),
    checklists: checklistsProcedures(services),
    machines: machinesProcedures(services),
    fxPoints: fxPointsProcedures(services),
    staff: staffProcedures(services),
    planning: planningProcedures(services),
    inspections: inspectionsProcedures(services),
    dangers: dangersProcedures(services),
    drills: {
      ...drillsProcedures(services, exercises.conduct),
      ...drillReportProcedures(services, exercises.readExercise),
    },
    exercise: exerciseProcedures(services),
    gate: gateProcedures(services),
    log: logProcedures(services),
    incidents: incidentsProcedures(services),
    clocks: clocksProcedures(services),
    systems: systemsProcedures(services),
    posture: postureProcedures(services),
    reports: reportsProcedures(services),
    documents: documentsProcedures(services),
    reporting: reportingProcedures(services),
    duty: dutyProcedures(services),
    contacts: contactsProcedures(services),
    handover: handoverProcedures(services),
    playbooks: playbooksProcedures(services),
    tasks: tasksProcedures(services),
    orders: ordersProcedures(services),
    complaints: complaintsProcedures(services),
    accounts: accountsProcedures(services),
    approvals: approvalsProcedures(services),
    breakGlass: breakGlassProcedures(services),
    imports: importsProcedures(services),
    audit: auditProcedures(services),
    evidence: evidenceProcedures(services),
    backups: backupsProcedures(services),
    moments: momentsProcedures(services, moments),
    briefing: briefingProcedures(services),
    board: { get: os.board.get.handler(() => boardSnapshot(services, clock.now(), bus.revision)) },
    wall: wallProcedures(services),
    settings: settingsProcedures(services),
    basemaps: basemapsProcedures(services),
    sample: sampleProcedures(services),
    events: {
      subscribe: os.events.subscribe.handler(({ signal }) => hub.subscribe(bus.revision, clock.now(), signal)),
    },
  });
}
