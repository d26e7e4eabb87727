import { randomUUID } from 'node:crypto';
import { Alarm } from './platform/alarm.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { AccountDesk } from './modules/accounts/index.ts';
import { BasemapService } from './modules/basemaps/index.ts';
import { CatalogueService } from './modules/catalogue/index.ts';
import { ChecklistCommands, checklistFeed, ChecklistQueries } from './modules/checklists/index.ts';
import { ComplaintCommands, complaintFeed, ComplaintQueries, complaintTimeline } from './modules/complaints/index.ts';
import { BarrierCommands, CoverageCommands, CoverageQueries, SinglePointSearch } from './modules/coverage/index.ts';
import { DangerCommands, dangerFeed, DangerQueries } from './modules/dangers/index.ts';
import { DrillReports } from './modules/drill-reports/index.ts';
import { actionFeed, Drills } from './modules/drills/index.ts';
import { DEFAULT_ZONE, EventService } from './modules/event/index.ts';
import { announcementOf, EventHub } from './modules/events/index.ts';
import { Backups, Evidence } from './modules/evidence/index.ts';
import { exerciseHead, openExercise } from './modules/exercise/index.ts';
import { GateCommands, GateQueries } from './modules/gate/index.ts';
import { FxPointService, fxPointFeed } from './modules/fx-points/index.ts';
import { ImportService } from './modules/import/index.ts';
import { InspectionCommands, InspectionQueries, TaskBook } from './modules/inspections/index.ts';
import { EquippedIndex, MachineCommands, machineFeed, MachineQueries } from './modules/machines/index.ts';
import {
  DuplicatePairs,
  PlaceCommands,
  PlaceIndex,
  PlaceLife,
  PlannedClosings,
  PlaceQueries,
  PlaceSearch,
} from './modules/places/index.ts';
import { RulesEngine, type Feed } from './modules/rules/index.ts';
import {
  isStructural,
  PastReadiness,
  ReadinessCommands,
  ReadinessModel,
  ReadinessQueries,
  type Replay,
  TestCommands,
  testFeed,
} from './modules/readiness/index.ts';
import {
  RosterCommands,
  RosterQueries,
  StaffCommands,
  StaffedIndex,
  staffFeed,
  StaffQueries,
} from './modules/staff/index.ts';
import { DocumentService } from './modules/documents/index.ts';
import { PaperService } from './modules/paper/index.ts';
import { Reports, reportTimeline } from './modules/reports/index.ts';
import { PlanningQueries, SessionService } from './modules/planning/index.ts';
import { SettingsService } from './modules/settings/index.ts';
import { StockBook, StockCommands, stockFeed, StockQueries } from './modules/stock/index.ts';
import { Walls } from './modules/walls/index.ts';
import { installShippedData } from './shipped-data.ts';
import { BriefingDesk } from './briefing-desk.ts';
import { DutyDesk } from './duty-desk.ts';
import { Situation } from './situation.ts';
import { TOPICS } from '../../shared/contract/system.ts';
import type { ReadDb } from './store/database.ts';
import type { Committed } from './store/command-bus.ts';
import { openStore, type Store } from './store/store.ts';
import type { StorePlace } from './replaceable-core.ts';
import { SYSTEM } from './system-operator.ts';

export type ServiceOptions = {
  /** Folder of the store; created when missing. */
  readonly dataDir: string;
  /** Folder of the shipped resources. */
  readonly resourcesDir: string;
  readonly clock?: Clock;
  /** Milliseconds that only run forward; tests move it by hand. */
  readonly steady?: () => number;
  /** Cost of hashing secrets; tests lower it. */
  readonly secretLog2N?: number;
  /** The drill whose exercise world this store is; the real one without it. */
  readonly exercise?: string | undefined;
  /** The past instant to show; the present without it. */
  readonly moment?: MomentOptions;
  /** Puts another file in the store's place. */
  readonly place?: StorePlace | undefined;
  /** 32 bytes that the shell keeps in the operating system's store, to seal the signing key with. */
  readonly keySecret?: Buffer | undefined;
};

/** What makes the services show a past instant: a store as it was, and where they find what was before it. */
export type MomentOptions = {
  readonly store: Store;
  readonly pictures: Replay;
  /** Called when figures are there that could not be given at once. */
  readonly onReady: () => void;
};

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
  secretLog2N = undefined,
  exercise: drill,
  keySecret = undefined,
  place,
  moment = undefined,
}: ServiceOptions) {
  const store = moment?.store ?? openStore(dataDir, clock);
  const { db, bus } = store;
  if (moment === undefined) installShippedData(store, resourcesDir, clock);
  const evidence = new Evidence({
    store,
    clock,
    system: SYSTEM,
    keySecret: keySecret ?? null,
    exercise: drill !== undefined || moment !== undefined,
  });
  const places = new PlaceIndex(db);
  const settings = new SettingsService(db, bus);
  places.setDefaultRing(settings.get().serviceRingMetres);
  const model = new ReadinessModel(db, places, clock.now());
  // Yesterday's figures of a large store come after the first board: then the board is read again.
  const past = new PastReadiness(
    db,
    model,
    moment?.onReady ??
      (() => hub.publish({ revision: bus.revision, at: clock.now(), topics: ['readiness'], places: [] })),
    moment === undefined ? {} : { replay: moment.pictures },
  );
  const equipped = new EquippedIndex(db);
  const basemaps = new BasemapService(dataDir, clock);
  const search = new PlaceSearch(places);
  const accounts = new AccountDesk({
    db,
    bus,
    clock,
    steady,
    idleLockMinutes: () => settings.get().idleLockMinutes,
    secretLog2N,
  });
  const approve = drill === undefined ? accounts.approvals.pass : undefined;
  const hub = new EventHub(randomUUID());
  const backups = new Backups({
    store,
    clock,
    approve,
    active: drill === undefined && moment === undefined,
    onChange: () => hub.publish({ revision: bus.revision, at: clock.now(), topics: ['evidence'], places: [] }),
  });
  const event = new EventService(db, bus);
  const closings = new PlannedClosings(db);
  const placeLife = new PlaceLife(bus, clock, places, closings);
  const coverage = new CoverageQueries({
    db,
    clock,
    places,
    model,
    closings,
    zone: () => event.zone() ?? DEFAULT_ZONE,
  });
  const stockBook = new StockBook(db);
  if (moment === undefined) search.warm();
  const zone = (): string => event.zone() ?? DEFAULT_ZONE;
  const staff = new StaffQueries(db);
  const staffed = new StaffedIndex(db);
  const sessions = new SessionService(db, bus, zone);
  const blanksAt = (at: number): number =>
    coverage.matrix({ at, rings: [settings.get().serviceRingMetres] }).cells.filter(({ blank }) => blank).length;

  // One for each kind of records that decides readiness items by rule.
  const feeds: Feed[] = [
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
  const gate = new GateQueries({ db, clock, places, model, zone });
  const tasks = new TaskBook(db, zone);
  const dangers = new DangerQueries(db, clock);
  const complaints = new ComplaintQueries(db, clock);
  const drills = new Drills({ db, bus, clock, model, event, zone });
  const rules = new RulesEngine(feeds);
  const readiness = new ReadinessQueries(db, clock, places, model);
  const situation = new Situation({ db, bus, clock, places, hub, zone, approve });
  situation.timelineSources.push(reportTimeline);
  const documents = new DocumentService(resourcesDir, drill === undefined ? null : () => exerciseHead(db, drill));
  const reports = new Reports({
    db,
    bus,
    clock,
    event,
    zone,
    documents,
    incidents: situation.incidents,
    schemes: situation.schemes,
    timelineSources: situation.timelineSources,
    clockBook: situation.clockBook,
    clocks: situation.clockCommands,
  });
  const exercise =
    drill === undefined
      ? null
      : openExercise({
          db,
          bus,
          clock,
          drill,
          system: SYSTEM,
          incidents: situation.incidents,
          clockBook: situation.clockBook,
        });
  // What time alone turns, beside readiness and the situation.
  const timed = [tasks, dangers, complaints, drills, accounts, ...(exercise === null ? [] : [exercise.desk])];
  const desk = new DutyDesk({
    db,
    bus,
    clock,
    places,
    hub,
    zone,
    picture: {
      incidents: situation.incidents,
      clockBook: situation.clockBook,
      systems: situation.systems,
      posture: situation.posture,
      model,
      readiness,
      coverage,
      ring: () => settings.get().serviceRingMetres,
      tasks: situation.assignments.tasks,
      complaints,
    },
  });
  const stock = new StockQueries({ db, places, search, model, book: stockBook });
  const { duty, reporting } = desk;
  const walls = new Walls(bus, resourcesDir, { ...situation, db, clock, stock, drills, duty, reporting });
  bus.follow((tx, changes, at) => [...rules.consequences(tx, changes, at), ...situation.consequences(tx, changes, at)]);

  /** Verdicts whose moment has come, or with `all` every one, as a command of the system. */
  const review = (now: number, all = false): void => {
    const changes = all ? rules.judgeAll(db, now) : rules.judge(db, rules.due(db, now), now);
    if (changes.length === 0) return;
    bus.execute({ id: randomUUID(), kind: 'readiness.judge', operator: SYSTEM, input: null }, () => ({
      changes,
      result: null,
    }));
  };
  /** When time alone next turns one of `timed`. */
  let nextTurn = Number.POSITIVE_INFINITY;
  const setAlarm = (): void => {
    // A past instant stays.
    if (moment !== undefined) return;
    const now = clock.now();
    nextTurn = Math.min(...timed.map((one) => one.nextChangeAt(now)));
    const next = [
      model.table.nextChangeAt(),
      closings.nextAt(),
      rules.nextReviewAt(db),
      nextTurn,
      situation.nextAt(now),
      desk.nextAt(now),
    ];
    alarm.set(Math.min(...next));
  };

  /** A closure planned for now or earlier is carried out. */
  const closeDue = (): unknown =>
    placeLife.closeDue({ id: randomUUID(), kind: 'places.close', operator: SYSTEM, input: null });

  const passTime = (): void => {
    // An exercise that has ended stands as it was.
    if (exercise?.desk.hasEnded() === true) return;
    exercise?.desk.passTime();
    const now = clock.now();
    closeDue();
    review(now);
    situation.passTime(now);
    desk.passTime(now);
    evidence.passTime();
    const rows = model.table.advance(now);
    if (rows.length > 0) {
      const codes = rows.flatMap((row) => model.codes[row] ?? []);
      hub.publish({ revision: bus.revision, at: now, topics: ['time', 'readiness'], places: codes });
    } else if (now >= nextTurn) {
      hub.publish({ revision: bus.revision, at: now, topics: ['time'], places: [] });
    }
    setAlarm();
  };
  const alarm = new Alarm(clock, passTime);

  const onCommitted = (committed: Committed): void => {
    takeInPlaces(places, committed);
    const changes = committed.changes.map(({ change }) => change);
    equipped.apply(changes);
    if (changes.some(({ entity }) => entity === 'setting')) places.setDefaultRing(settings.get().serviceRingMetres);
    // The past stays as it was recorded, but it is judged by what is required now.
    if (changes.some((change) => isStructural(change) || change.entity === 'place')) past.forget();
    if (changes.some(({ entity }) => STAFFED_BY.has(entity))) staffed.forget();
    closings.take(changes);
    stockBook.apply(changes);
    tasks.apply(changes);
    model.apply(changes, committed.at, clock.now());
    coverage.world.take(changes);
    situation.take(changes);
    setAlarm();
    if (changes.length > 0) hub.publish(announcementOf(committed));
  };
  situation.timelineSources.push(complaintTimeline);
  bus.subscribe(onCommitted);
  // Time went by while no core ran; an exercise that has ended stands as it was.
  if (exercise?.desk.hasEnded() !== true) {
    closeDue();
    review(clock.now());
    situation.passTime(clock.now());
  }
  setAlarm();

  exercise?.desk.protect();

  /** After rows came in from elsewhere than a command. */
  const reload = (): void => {
    places.reload();
    equipped.forget();
    model.reload(clock.now());
    stockBook.forget();
    past.forget();
    coverage.world.forget();
    staffed.forget();
    closings.forget();
    tasks.forget();
    situation.forget();
    accounts.access.forget();
    evidence.take();
    search.warm();
    review(clock.now(), true);
    setAlarm();
    hub.publish({
      revision: bus.revision,
      at: clock.now(),
      topics: [...TOPICS],
      places: [],
    });
  };

  const ring = (): number => settings.get().serviceRingMetres;
  const readFrom = { db, bus, clock, event, zone, ring, past, situation, documents };
  const briefingDesk = new BriefingDesk({ ...readFrom, places, model, coverage, reporting, drills, stock });

  return {
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
    briefingDesk,
    paper: new PaperService({ db, clock, event, zone, documents, contacts: desk.contacts, schemes: situation.schemes }),
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
    checklists: new ChecklistQueries(db, places, model),
    checklistCommands: new ChecklistCommands(bus, clock),
    equipped,
    machines: new MachineQueries(db, places, () => settings.get().serviceRingMetres),
    machineCommands: new MachineCommands(bus, clock),
    fxPoints: new FxPointService({ db, bus, places, zone: () => event.zone() ?? DEFAULT_ZONE }),
    readinessCommands: new ReadinessCommands({ bus, clock, places, model }),
    tests: new TestCommands({ bus, clock, places, model }),
    imports: new ImportService({ db, bus, clock, places, model, event, hub }),
    staff,
    staffed,
    staffCommands: new StaffCommands(bus, clock),
    roster: new RosterQueries({ db, clock, zone, staff, staffed }),
    rosterCommands: new RosterCommands(bus, zone),
    sessions,
    planning: new PlanningQueries({ db, clock, zone, event, sessions, staff, staffed, blanksAt }),
    stock,
    walls,
    stockCommands: new StockCommands(bus, clock),
    tasks,
    inspections: new InspectionQueries({ db, clock, book: tasks, model, zone }),
    inspectionCommands: new InspectionCommands({ bus, clock, book: tasks, model }),
    drills,
    drillReports: new DrillReports({ db, bus, clock, event, zone, drills, documents }),
    exercise,
    /** Whether this is a picture of a past instant. */
    isPast: moment !== undefined,
    dangers,
    dangerCommands: new DangerCommands(bus, clock),
    complaints,
    complaintCommands: new ComplaintCommands({ bus, clock, places }),
    gate,
    gateCommands: new GateCommands({ bus, clock, queries: gate, approve }),
    basemaps,
    evidence,
    backups,
    place,
    passTime,
    judgeAll: (tx: ReadDb, now: number) => rules.judgeAll(tx, now),
    reload,
    stop: () => {
      alarm.cancel();
      backups.stop();
      evidence.stop();
      past.stop();
      basemaps.close();
    },
  };
}

/** Entities that decide who can be spoken to where. */
const STAFFED_BY: ReadonlySet<string> = new Set(['shift', 'staff_member', 'staff_language', 'required_language']);

function takeInPlaces(places: PlaceIndex, { changes }: Committed): void {
  const touched = changes.filter(({ change }) => change.entity === 'place').map(({ change }) => change);
  if (touched.length === 0) return;
  if (touched.some((change) => change.op === 'batch')) places.reload();
  else places.refresh(touched.flatMap((change) => (change.op === 'batch' ? [] : [change.row])));
}
