import { randomUUID } from 'node:crypto';
import type { DutyDesk } from './duty-desk.ts';
import type { EventHub } from './modules/events/index.ts';
import type { Evidence } from './modules/evidence/index.ts';
import type { ExerciseDesk } from './modules/exercise/index.ts';
import type { PlaceLife } from './modules/places/index.ts';
import type { RulesEngine } from './modules/rules/index.ts';
import { Alarm } from './platform/alarm.ts';
import type { Clock } from './platform/clock.ts';
import type { ReadModels } from './read-models.ts';
import type { Situation } from './situation.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { ReadDb } from './store/database.ts';
import { SYSTEM } from './system-operator.ts';

/** Something of which time alone turns a part. */
export type Timed = { readonly nextChangeAt: (now: number) => number };

export type PassingTimeOptions = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly hub: EventHub;
  readonly models: ReadModels;
  readonly placeLife: PlaceLife;
  readonly rules: RulesEngine;
  readonly situation: Situation;
  readonly desk: DutyDesk;
  readonly evidence: Evidence;
  /** What turns without being recorded, beside readiness and the situation: windows read again then. */
  readonly timed: readonly Timed[];
  readonly exercise: ExerciseDesk | null;
  /** A picture of a past instant: no time passes in it. */
  readonly isPast: boolean;
};

/** Carries out what falls due as time passes, each at its instant (UTC ms), and tells every window. */
export class PassingTime {
  readonly #parts: PassingTimeOptions;
  readonly #alarm: Alarm;
  /** When time alone next turns one of `timed`. */
  #nextTurn = Number.POSITIVE_INFINITY;

  constructor(parts: PassingTimeOptions) {
    this.#parts = parts;
    this.#alarm = new Alarm(parts.clock, () => this.pass());
  }

  /** What came due while no core ran. Windows are not open yet. */
  catchUp(): void {
    if (!this.#stands()) {
      this.#closeDue();
      this.#review();
      this.#parts.situation.passTime(this.#parts.clock.now());
    }
    this.setAlarm();
  }

  pass(): void {
    if (this.#stands()) return;
    const { exercise, clock, situation, desk, evidence, models, hub, bus } = this.#parts;
    exercise?.passTime();
    const now = clock.now();
    this.#closeDue();
    this.#review();
    situation.passTime(now);
    desk.passTime(now);
    evidence.passTime();
    const rows = models.model.table.advance(now);
    if (rows.length > 0) {
      const codes = rows.flatMap((row) => models.model.codes[row] ?? []);
      hub.publish({ revision: bus.revision, at: now, topics: ['time', 'readiness'], places: codes });
    } else if (now >= this.#nextTurn) {
      hub.publish({ revision: bus.revision, at: now, topics: ['time'], places: [] });
    }
    this.setAlarm();
  }

  /** Waits for the next instant at which anything turns. */
  setAlarm(): void {
    if (this.#parts.isPast) return;
    const { clock, timed, models, rules, situation, desk, db } = this.#parts;
    const now = clock.now();
    this.#nextTurn = Math.min(...timed.map((one) => one.nextChangeAt(now)));
    const next = [
      models.model.table.nextChangeAt(),
      models.closings.nextAt(),
      rules.nextReviewAt(db),
      this.#nextTurn,
      situation.nextAt(now),
      desk.nextAt(now),
    ];
    this.#alarm.set(Math.min(...next));
  }

  /** Every verdict anew: rows came in from elsewhere than a command. */
  reviewAll(): void {
    this.#review(true);
  }

  stop(): void {
    this.#alarm.cancel();
  }

  /** An exercise that has ended stands as it was. */
  #stands(): boolean {
    return this.#parts.exercise?.hasEnded() === true;
  }

  /** A closure planned for now or earlier is carried out. */
  #closeDue(): void {
    this.#parts.placeLife.closeDue({ id: randomUUID(), kind: 'places.close', operator: SYSTEM, input: null });
  }

  /** Verdicts whose moment has come, or with `all` every one, as a command of the system. */
  #review(all = false): void {
    const { rules, db, bus, clock } = this.#parts;
    const now = clock.now();
    const changes = all ? rules.judgeAll(db, now) : rules.judge(db, rules.due(db, now), now);
    if (changes.length === 0) return;
    bus.execute({ id: randomUUID(), kind: 'readiness.judge', operator: SYSTEM, input: null }, () => ({
      changes,
      result: null,
    }));
  }
}
