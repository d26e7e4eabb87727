import { createHash, randomUUID } from 'node:crypto';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { isOwed } from '../../../../shared/domain/clocks/report-clock.ts';
import { dueInjects, nextInjectAt } from '../../../../shared/domain/drills/due-injects.ts';
import { endText, type ExerciseEnd } from '../../../../shared/domain/drills/exercise-end.ts';
import { offsetAt } from '../../../../shared/domain/drills/exercise-clock.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ClockBook } from '../clocks/index.ts';
import type { IncidentQueries } from '../incidents/index.ts';
import { clockOf, releasesOf, scriptOf, stepRows } from './exercise-rows.ts';

type Deps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  /** The drill that this world is of. */
  readonly drill: string;
  readonly incidents: IncidentQueries;
  readonly clockBook: Pick<ClockBook, 'all'>;
  /** Acts where no person does. */
  readonly system: Command['operator'];
};

/** Commands that an exercise still takes after its end. */
const AFTER_END: ReadonlySet<string> = new Set(['exercise.end']);

/** The controller's hand on an exercise, inside its world. */
export class ExerciseDesk {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** From now on nothing is done here after the end: it would falsify what the exercise showed. */
  protect(): void {
    this.#deps.bus.guard((kind) => {
      if (AFTER_END.has(kind) || !this.hasEnded()) return;
      throw new AppError(
        'EXERCISE_ENDED',
        'This exercise has ended. Nothing was changed. Go back to the real console; what happened in the exercise is kept.',
      );
    });
  }

  hasEnded(): boolean {
    const { db, drill } = this.#deps;
    return clockOf(stepRows(db, drill)).state === 'ended';
  }

  /**
   * Starts the clock, in a world freshly copied. What is really open when the exercise begins is not part of it, nor what is closed with a
   * report still owed: its clocks would run among those of the exercise.
   */
  start(command: Command): Outcome<null> {
    const { bus, clock, incidents, clockBook } = this.#deps;
    const open = incidents.list({ open: true, limit: Number.MAX_SAFE_INTEGER, offset: 0 }).items.map(({ id }) => id);
    const owed = clockBook
      .all(clock.now())
      .filter(({ state }) => isOwed(state))
      .map(({ incident }) => incident.id);
    return bus.execute(command, () => ({
      changes: [
        ...[...new Set([...open, ...owed])].map((id): RowChange => ({
          entity: 'incident',
          op: 'delete',
          row: rowKey([id]),
        })),
        this.#step(command, { kind: 'start', at: clock.now() }),
      ],
      result: null,
    }));
  }

  end(command: Command, because: ExerciseEnd): Outcome<null> {
    const { bus, clock, drill } = this.#deps;
    return bus.execute(command, (db) => {
      const { state } = clockOf(stepRows(db, drill));
      if (state === 'ended' || state === 'waiting') return { changes: [], result: null };
      return {
        changes: [this.#step(command, { kind: 'end', at: clock.now(), reason: endText(because) })],
        result: null,
      };
    });
  }

  /** What the clock reached before the step is released first. `offset` in ms of the script. @throws AppError OFFSET_MISSING */
  step(command: Command, kind: 'pause' | 'resume' | 'jump', offset: number | undefined): Outcome<null> {
    const { bus, clock } = this.#deps;
    if (kind === 'jump' && offset === undefined)
      throw new AppError('OFFSET_MISSING', 'A jump needs the minute to jump to. Nothing was changed.');
    this.passTime();
    return bus.execute(command, () => ({
      changes: [this.#step(command, { kind, at: clock.now(), offset: kind === 'jump' ? (offset ?? 0) : null })],
      result: null,
    }));
  }

  /** @throws AppError UNKNOWN_INJECT, INJECT_RELEASED */
  release(command: Command, inject: number): Outcome<null> {
    const { bus, clock, drill } = this.#deps;
    return bus.execute(command, (db) => {
      if (!scriptOf(db, drill).some(({ ord }) => ord === inject))
        throw new AppError('UNKNOWN_INJECT', 'The script has no such inject. Nothing was released.', { inject });
      const released = releasesOf(stepRows(db, drill)).get(inject);
      if (released)
        throw new AppError(
          'INJECT_RELEASED',
          'This inject was released already, so nothing was done. The players have it.',
          { inject, at: released.at, post: released.post },
        );
      return { changes: [this.#step(command, { kind: 'release', at: clock.now(), inject })], result: null };
    });
  }

  /** Releases what the clock has reached, also what it reached while no core ran. */
  passTime(): void {
    const { db, bus, clock, drill, system } = this.#deps;
    const now = clock.now();
    const rows = stepRows(db, drill);
    const due = dueInjects(clockOf(rows), scriptOf(db, drill), new Set(releasesOf(rows).keys()), now);
    if (due.length === 0) return;
    const command = { id: randomUUID(), kind: 'exercise.release', operator: system, input: null };
    bus.execute(command, () => ({
      changes: due.map(({ ord }) => this.#step(command, { kind: 'release', at: now, inject: ord })),
      result: null,
    }));
  }

  /** The next instant (UTC ms) at which an inject comes by itself; Infinity when none. */
  nextChangeAt(now: number): number {
    const { db, drill } = this.#deps;
    const rows = stepRows(db, drill);
    return nextInjectAt(clockOf(rows), scriptOf(db, drill), new Set(releasesOf(rows).keys()), now);
  }

  /** Milliseconds of the script that have passed. */
  offset(): number {
    const { db, drill, clock } = this.#deps;
    return offsetAt(clockOf(stepRows(db, drill)), clock.now());
  }

  #step(
    { id, operator }: Pick<Command, 'id' | 'operator'>,
    step: {
      readonly kind: string;
      readonly at: number;
      readonly offset?: number | null;
      readonly inject?: number;
      readonly reason?: string | null;
    },
  ): RowChange {
    const { drill } = this.#deps;
    const key = createHash('sha256')
      .update(`${id} ${step.kind} ${step.inject ?? ''}`)
      .digest('hex')
      .slice(0, 24);
    return {
      entity: 'exercise_step',
      op: 'put',
      row: rowKey([key]),
      fields: {
        drill,
        kind: step.kind,
        at: step.at,
        offset: step.offset ?? null,
        inject: step.inject ?? null,
        reason: step.reason ?? null,
        post: operator.post,
        person: operator.name ?? null,
      },
    };
  }
}
