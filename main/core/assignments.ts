import { randomUUID } from 'node:crypto';
import type { Change } from '../../shared/domain/change-log/change.ts';
import type { TimelineSource } from './modules/incidents/index.ts';
import { nextOrderAt, OrderCommands, OrderQueries, remindersDue } from './modules/orders/index.ts';
import {
  playbookChange,
  PlaybookCommands,
  PlaybookQueries,
  PlaybookStore,
  playbookTimeline,
  readPlaybookFiles,
  RunSteps,
} from './modules/playbooks/index.ts';
import type { PlaceIndex } from './modules/places/index.ts';
import { nextTaskAt, rulesInZone, TaskCommands, TaskQueries, tasksDue, taskTimeline } from './modules/tasks/index.ts';
import type { Clock } from './platform/clock.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { Db, ReadDb } from './store/database.ts';
import { SYSTEM } from './system-operator.ts';

export type AssignmentOptions = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

/** Who is to do what: playbooks, tasks and orders, and what facts and the passing of time do to them. */
export class Assignments {
  readonly playbooks: PlaybookQueries;
  readonly playbookCommands: PlaybookCommands;
  readonly tasks: TaskQueries;
  readonly taskCommands: TaskCommands;
  readonly orders: OrderQueries;
  readonly orderCommands: OrderCommands;
  readonly timelineSources: readonly TimelineSource[];
  readonly #options: AssignmentOptions;
  readonly #steps: RunSteps;

  constructor(options: AssignmentOptions) {
    const { db, bus, clock, places, zone } = options;
    const store = new PlaybookStore(db);
    this.#options = options;
    this.#steps = new RunSteps(store);
    this.tasks = new TaskQueries({ db, clock, places, zone });
    this.taskCommands = new TaskCommands({ bus, clock, places });
    this.orders = new OrderQueries(db, clock, places);
    this.orderCommands = new OrderCommands({ bus, clock, places });
    this.playbooks = new PlaybookQueries({ db, clock, store, tasks: this.tasks, zone });
    this.playbookCommands = new PlaybookCommands({ bus, clock, store, zone });
    this.timelineSources = [playbookTimeline(store), taskTimeline];
  }

  /** What follows for steps and recurring tasks from committed changes (`at` UTC ms). */
  consequences(db: ReadDb, changes: readonly Change[], at: number): Change[] {
    const zone = changes.some(({ entity }) => entity === 'mega_event') ? rulesInZone(db, this.#options.zone()) : [];
    return [...this.#steps.consequences(db, changes, at), ...zone];
  }

  /** Steps, recurring tasks, limits and reminders whose moment has come by `now` (UTC ms), as one command of the system. */
  passTime(now: number): void {
    const { db, bus, places, zone } = this.#options;
    const changes = [...this.#steps.due(db, now), ...tasksDue(db, now, zone()), ...remindersDue(db, places, now)];
    if (changes.length > 0)
      bus.execute({ id: randomUUID(), kind: 'tasks.passTime', operator: SYSTEM, input: null }, () => ({
        changes,
        result: null,
      }));
  }

  /** The next instant (UTC ms) at which time alone changes something here; Infinity when nothing is waited for. */
  nextAt(): number {
    const { db } = this.#options;
    return Math.min(this.#steps.nextAt(db), nextTaskAt(db), nextOrderAt(db));
  }
}

/** Playbooks that the product ships and a store does not have yet. A version that is there is never touched. */
export function shippedPlaybooks(db: ReadDb, resourcesDir: string): Change[] {
  const has = db.prepare('SELECT 1 FROM playbook WHERE code = ? AND version = ?');
  return readPlaybookFiles(resourcesDir)
    .filter(({ code, version }) => !has.get(code, version))
    .map(playbookChange);
}
