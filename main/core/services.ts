import { randomUUID } from 'node:crypto';
import { systemClock } from './platform/clock.ts';
import { AccountDesk } from './modules/accounts/index.ts';
import { BasemapService } from './modules/basemaps/index.ts';
import { CatalogueService } from './modules/catalogue/index.ts';
import { complaintTimeline } from './modules/complaints/index.ts';
import { BarrierCommands, CoverageCommands, SinglePointSearch } from './modules/coverage/index.ts';
import { DrillReports } from './modules/drill-reports/index.ts';
import { Drills } from './modules/drills/index.ts';
import { DEFAULT_ZONE, EventService } from './modules/event/index.ts';
import { announcementOf, EventHub, type Topic } from './modules/events/index.ts';
import { Backups, Evidence } from './modules/evidence/index.ts';
import { exerciseHead, openExercise } from './modules/exercise/index.ts';
import { ImportService } from './modules/import/index.ts';
import { DuplicatePairs, PlaceCommands, PlaceLife, PlaceQueries } from './modules/places/index.ts';
import { Foresight, RulesEngine } from './modules/rules/index.ts';
import { ReadinessCommands, ReadinessQueries } from './modules/readiness/index.ts';
import { DocumentService } from './modules/documents/index.ts';
import { PaperService } from './modules/paper/index.ts';
import { Reports, reportTimeline } from './modules/reports/index.ts';
import { PlanningQueries, SessionService } from './modules/planning/index.ts';
import { SettingsService } from './modules/settings/index.ts';
import { Walls } from './modules/walls/index.ts';
import { installShippedData } from './shipped-data.ts';
import { BriefingDesk } from './briefing-desk.ts';
import { DutyDesk } from './duty-desk.ts';
import { PassingTime } from './passing-time.ts';
import { ReadModels } from './read-models.ts';
import { FEEDS } from './feeds.ts';
import { openResources } from './resources.ts';
import type { ServiceOptions } from './service-options.ts';
import { Situation } from './situation.ts';
import { TOPICS } from '../../shared/contract/system.ts';
import type { ReadDb } from './store/database.ts';
import { openStore } from './store/store.ts';
import { SYSTEM } from './system-operator.ts';

/** Everything a procedure may need; built once per core. */
export type Services = ReturnType<typeof openServices>;

/**
 * Opens the store and builds the modules on it, with what keeps them in step: committed changes and the passing of time.
 * @throws AppError STORE_FROM_NEWER_VERSION, RESOURCE_DAMAGED
 */
export function openServices({
  dataDir,
  resourcesDir,
  clock = systemClock,
  steady = () => performance.now(),
  secretCost = undefined,
  exercise: drill,
  keySecret = undefined,
  place,
  moment = undefined,
}: ServiceOptions) {
  const isPast = moment !== undefined;
  const store = moment?.store ?? openStore(dataDir, clock);
  const { db, bus } = store;
  if (!isPast) installShippedData(store, resourcesDir, clock);
  const isCopy = drill !== undefined || isPast;
  const onDisk = (): void => tell(['evidence']);
  const evidence = new Evidence({
    store,
    clock,
    system: SYSTEM,
    keySecret: keySecret ?? null,
    exercise: isCopy,
    onDisk,
  });
  const settings = new SettingsService(db, bus);
  const event = new EventService(db, bus);
  const zone = (): string => event.zone() ?? DEFAULT_ZONE;
  const ring = (): number => settings.get().serviceRingMetres;
  const hub = new EventHub(randomUUID());
  const tell = (topics: readonly Topic[]): void =>
    hub.publish({ revision: bus.revision, at: clock.now(), topics, places: [] });
  const models = new ReadModels({ db, clock, settings, zone, moment, onPast: () => tell(['readiness']) });
  const { places, search, model, closings, coverage, past, staffed } = models;
  const basemaps = new BasemapService(dataDir, clock);
  const idleLockMinutes = (): number => settings.get().idleLockMinutes;
  const accounts = new AccountDesk({ db, bus, clock, steady, idleLockMinutes, secretCost });
  const approve = drill === undefined ? accounts.approvals.pass : undefined;
  const backups = new Backups({ store, clock, approve, active: !isCopy, onChange: () => tell(['evidence']) });

  const placeLife = new PlaceLife(bus, clock, places, closings);
  const resources = openResources({ db, bus, clock, models, zone, ring, approve });
  const sessions = new SessionService(db, bus, zone);
  const drills = new Drills({ db, bus, clock, model, event, zone });
  const rules = new RulesEngine(FEEDS);
  const readiness = new ReadinessQueries(db, clock, places, model);
  const situation = new Situation({ db, bus, clock, places, hub, zone, approve });
  situation.timelineSources.push(reportTimeline, complaintTimeline);
  const { incidents, schemes, clockBook } = situation;
  const documents = new DocumentService(resourcesDir, drill === undefined ? null : () => exerciseHead(db, drill));
  const onDocuments = { db, bus, clock, event, zone, documents };
  const { timelineSources, clockCommands: clocks } = situation;
  const reports = new Reports({ ...onDocuments, incidents, schemes, timelineSources, clockBook, clocks });
  const exercise =
    drill === undefined ? null : openExercise({ db, bus, clock, drill, system: SYSTEM, incidents, clockBook });
  const { systems, posture } = situation;
  const { tasks } = situation.assignments;
  const { stock, staff, dangers, complaints } = resources;
  const picture = { incidents, clockBook, systems, posture, model, readiness, coverage, ring, tasks, complaints };
  const desk = new DutyDesk({ db, bus, clock, places, hub, zone, picture });
  const { duty, reporting } = desk;
  const walls = new Walls(bus, resourcesDir, { ...situation, db, clock, stock, drills, duty, reporting });

  const time = new PassingTime({
    db,
    bus,
    clock,
    hub,
    models,
    placeLife,
    rules,
    situation,
    desk,
    evidence,
    isPast,
    exercise: exercise?.desk ?? null,
    timed: [models.tasks, dangers, complaints, drills, accounts, ...(exercise === null ? [] : [exercise.desk])],
  });
  bus.follow((tx, changes, at, foreseen) => [
    ...rules.consequences(tx, changes, at, foreseen),
    ...situation.consequences(tx, changes, at),
  ]);
  bus.subscribe((committed) => {
    models.take(committed);
    situation.take(committed.changes.map(({ change }) => change));
    time.setAlarm();
    if (committed.changes.length > 0) hub.publish(announcementOf(committed));
  });
  time.catchUp();
  exercise?.desk.protect();

  /** After rows came in from elsewhere than a command. */
  const reload = (): void => {
    models.reload();
    situation.forget();
    accounts.access.forget();
    evidence.take();
    time.reviewAll();
    time.setAlarm();
    tell(TOPICS);
  };

  const blanksAt = (at: number): number =>
    coverage.matrix({ at, rings: [ring()] }).cells.filter(({ blank }) => blank).length;
  const figures = { places, model, coverage, reporting, drills, stock };

  return {
    ...resources,
    store,
    db,
    bus,
    clock,
    accounts,
    dataDir,
    resourcesDir,
    startedAt: clock.now(),
    hub,
    event,
    places,
    placeQueries: new PlaceQueries(db, places),
    placeCommands: new PlaceCommands(bus, places),
    placeLife,
    duplicatePairs: new DuplicatePairs(db, bus, places),
    search,
    situation,
    documents,
    reports,
    briefingDesk: new BriefingDesk({ ...onDocuments, ring, past, situation, ...figures }),
    paper: new PaperService({ db, clock, event, zone, documents, contacts: desk.contacts, schemes }),
    desk,
    settings,
    catalogue: new CatalogueService(db, bus),
    coverage,
    coverageCommands: new CoverageCommands(bus),
    barrierCommands: new BarrierCommands(bus),
    singlePoints: new SinglePointSearch(coverage, () => event.event()),
    model,
    past,
    readiness,
    readinessCommands: new ReadinessCommands({ bus, clock, places, model }),
    equipped: models.equipped,
    staffed,
    tasks: models.tasks,
    imports: new ImportService({ db, bus, clock, places, model, event, hub, foresight: new Foresight(db, rules) }),
    sessions,
    planning: new PlanningQueries({ db, clock, zone, event, sessions, staff, staffed, blanksAt }),
    walls,
    drills,
    drillReports: new DrillReports({ ...onDocuments, drills }),
    exercise,
    /** Whether this is a picture of a past instant. */
    isPast,
    basemaps,
    evidence,
    backups,
    place,
    passTime: () => time.pass(),
    judgeAll: (tx: ReadDb, now: number) => rules.judgeAll(tx, now),
    reload,
    stop: () => {
      time.stop();
      backups.stop();
      evidence.stop();
      past.stop();
      basemaps.close();
    },
  };
}
