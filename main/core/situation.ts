import { randomUUID } from 'node:crypto';
import type { Change } from '../../shared/domain/change-log/change.ts';
import { Assignments, shippedPlaybooks } from './assignments.ts';
import type { ApprovalGate } from './modules/accounts/index.ts';
import { ClockBook, ClockCommands } from './modules/clocks/index.ts';
import type { EventHub } from './modules/events/index.ts';
import {
  IncidentCommands,
  IncidentGrading,
  IncidentQueries,
  readSchemeFiles,
  REGRADE,
  schemeChange,
  SchemeStore,
  type TimelineSource,
} from './modules/incidents/index.ts';
import { LogCommands } from './modules/log/index.ts';
import type { PlaceIndex } from './modules/places/index.ts';
import { PostureService } from './modules/posture/index.ts';
import { systemChanges, SystemService } from './modules/systems/index.ts';
import type { Clock } from './platform/clock.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { Db, ReadDb } from './store/database.ts';

export type SituationOptions = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly hub: EventHub;
  /** What closing an incident of the top grade has to bring; nothing when it is left out. */
  readonly approve?: ApprovalGate | undefined;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

/** Acts where no person does. */
const SYSTEM = { post: 'system' };

/** The live situation: duty log, incidents, report clocks, systems and posture, and what the passing of time does to them. */
export class Situation {
  readonly schemes: SchemeStore;
  readonly logCommands: LogCommands;
  readonly incidents: IncidentQueries;
  readonly incidentCommands: IncidentCommands;
  readonly clockBook: ClockBook;
  readonly clockCommands: ClockCommands;
  readonly systems: SystemService;
  readonly posture: PostureService;
  readonly assignments: Assignments;
  /** What other modules contribute to the timelines of incidents. */
  readonly timelineSources: TimelineSource[] = [];
  readonly #options: SituationOptions;
  readonly #grading: IncidentGrading;
  /** The instant (UTC ms) at which a report clock next warns or runs out, as it was waited for. */
  #nextLimit = Number.POSITIVE_INFINITY;

  constructor(options: SituationOptions) {
    const { db, bus, clock, places, zone, approve } = options;
    this.#options = options;
    this.schemes = new SchemeStore(db);
    this.#grading = new IncidentGrading(this.schemes);
    this.logCommands = new LogCommands({ bus, clock, places });
    this.incidents = new IncidentQueries(db, clock, this.schemes);
    this.incidentCommands = new IncidentCommands({ bus, clock, places, schemes: this.schemes, zone, approve });
    this.clockBook = new ClockBook(db, this.schemes, zone);
    this.clockCommands = new ClockCommands(bus, clock, this.clockBook);
    this.systems = new SystemService({ db, bus, clock, places });
    this.posture = new PostureService(db, bus, clock);
    this.assignments = new Assignments({ db, bus, clock, places, zone });
    this.timelineSources.push(...this.assignments.timelineSources);
  }

  /** What follows for grades from committed changes (`at` UTC ms). */
  consequences(db: ReadDb, changes: readonly Change[], at: number): Change[] {
    return [...this.#grading.consequences(db, changes, at), ...this.assignments.consequences(db, changes, at)];
  }

  /** Takes committed changes in. */
  take(changes: readonly Change[]): void {
    this.clockBook.take(changes);
  }

  /** After rows came in from elsewhere than a command. */
  forget(): void {
    this.clockBook.forget();
  }

  /** Grades whose moment has come, as a command of the system, and a word to every window when a clock warns or runs out. */
  passTime(now: number): void {
    const { db, bus, hub } = this.#options;
    const changes = this.#grading.due(db, now);
    if (changes.length > 0)
      bus.execute({ id: randomUUID(), kind: REGRADE, operator: SYSTEM, input: null }, () => ({
        changes,
        result: null,
      }));
    this.assignments.passTime(now);
    if (this.#nextLimit > now) return;
    this.#nextLimit = Number.POSITIVE_INFINITY;
    hub.publish({ revision: bus.revision, at: now, topics: ['clocks'], places: [] });
  }

  /** The next instant (UTC ms) at which time alone changes something here; Infinity when nothing is waited for. */
  nextAt(now: number): number {
    // One that has passed is still to be told of, though something else was carried out first.
    if (this.#nextLimit > now) this.#nextLimit = this.clockBook.nextLimitAt(now);
    return Math.min(this.#grading.nextAt(this.#options.db), this.#nextLimit, this.assignments.nextAt());
  }
}

/** Schemes, systems and playbooks that the product ships and a store does not have yet. A version that is there is never touched. */
export function shippedSituation(db: Db, resourcesDir: string): Change[] {
  const has = db.prepare('SELECT 1 FROM grading_scheme WHERE code = ? AND version = ?');
  const schemes = readSchemeFiles(resourcesDir).filter(({ code, version }) => !has.get(code, version));
  const systems = db.prepare('SELECT 1 FROM monitored_system').get() ? [] : systemChanges(resourcesDir);
  return [...schemes.map(schemeChange), ...systems, ...shippedPlaybooks(db, resourcesDir)];
}
