import { randomUUID } from 'node:crypto';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { bothTitles } from '../../../../shared/domain/drills/drill-title.ts';
import {
  endedAsLost,
  endedByIncident,
  endText,
  type ExerciseEnd,
} from '../../../../shared/domain/drills/exercise-end.ts';
import type { ExerciseRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb, WriteDb } from '../../store/database.ts';
import { keepPacked, type PackedExercise } from '../../store/packed-exercise.ts';
import { cached } from '../../store/statements.ts';
import { assertStage } from './drill-commands.ts';
import { putDrill, putRecord } from './drill-changes.ts';

/** What is kept of an exercise: its record, and everything that was done in it. */
export type EndedExercise = { readonly record: ExerciseRecord; readonly data: PackedExercise };

/** Where exercises are held; the drill module knows no more of it. */
export type Worlds = {
  readonly create: (drill: string, operator: Command['operator']) => Promise<void>;
  readonly end: (drill: string, operator: Command['operator'], because: ExerciseEnd) => Promise<EndedExercise>;
  /** Why it ended; null while it runs. */
  readonly ended: (drill: string) => Promise<ExerciseEnd | null>;
  /** Whether there is a store of it, one that opens or not. */
  readonly has: (drill: string) => boolean;
};

type Deps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly worlds: Worlds;
  /** Acts where no person does. */
  readonly system: Command['operator'];
};
type Running = { drill: string; number: number; title: string; titleEn: string | null; startedAt: number };
type RunningRow = Parameters<typeof bothTitles>[0] & Pick<Running, 'drill' | 'number' | 'startedAt'>;

/** Starting and ending the exercise of a planned drill, from the real world. */
export class DrillConduct {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, BACKUP_FAILED when the picture cannot be copied */
  async start(command: Command, drill: string): Promise<Outcome<null>> {
    const { db, bus, clock, worlds } = this.#deps;
    const known = bus.repeated<null>(command);
    if (known) return known;
    assertStage(db, drill, ['planned']);
    await worlds.create(drill, command.operator);
    return bus.execute(command, (tx) => {
      assertStage(tx, drill, ['planned']);
      return { changes: [putDrill(drill, { stage: 'running', startedAt: clock.now() })], result: null };
    });
  }

  /**
   * One whose world is lost ends too, without a record: it must not stand there as running for ever.
   * @throws AppError UNKNOWN_DRILL, WRONG_STAGE, and what opening its world throws
   */
  async end(command: Command, drill: string, because: ExerciseEnd): Promise<Outcome<null>> {
    const { db, bus, clock, worlds } = this.#deps;
    const known = bus.repeated<null>(command);
    if (known) return known;
    assertStage(db, drill, ['running']);
    const lost = !worlds.has(drill);
    const kept = lost ? null : await worlds.end(drill, command.operator, because);
    return bus.execute(command, (tx) => {
      assertStage(tx, drill, ['running']);
      const endedAt = kept?.record.facts.endedAt ?? clock.now();
      const fields = { stage: 'ended', endedAt, endedBecause: endText(lost ? endedAsLost : because) };
      return {
        changes: [putDrill(drill, fields), ...(kept === null ? [] : [putRecord(drill, kept.record, kept.data.hash)])],
        result: null,
        ...(kept !== null && { write: (into: WriteDb) => keepPacked(into, kept.data) }),
      };
    });
  }

  running(): Running[] {
    return cached<[], RunningRow>(
      this.#deps.db,
      `SELECT d.id AS drill, d.number, d.title, d.startedAt, coalesce(s.name, d.scenario) AS scenarioName, s.nameEn AS scenarioNameEn
       FROM drill d LEFT JOIN drill_scenario s ON s.code = d.scenario
       WHERE d.stage = 'running' AND d.deleted = 0 ORDER BY d.startedAt, d.id`,
    )
      .all()
      .map((row) => ({ drill: row.drill, number: row.number, startedAt: row.startedAt, ...bothTitles(row) }));
  }

  /** A world that is left from before the live store was put back is none of it. @throws AppError UNKNOWN_EXERCISE */
  assertHeld(drill: string): void {
    const held = cached<[string], number>(
      this.#deps.db,
      "SELECT 1 FROM drill WHERE id = ? AND stage IN ('running', 'ended', 'concluded') AND deleted = 0",
    ).get(drill);
    if (held === undefined)
      throw new AppError(
        'UNKNOWN_EXERCISE',
        'There is no exercise of this drill here. Nothing was changed. Start it first.',
        { drill },
      );
  }

  /** A real incident comes first: every exercise ends at once when one is opened. */
  async yieldTo(changes: readonly Change[]): Promise<void> {
    const opened = changes.find(
      (change) => change.entity === 'incident' && change.op === 'put' && 'openedAt' in change.fields,
    );
    if (opened?.op !== 'put') return;
    const { number, title } = opened.fields;
    const because = endedByIncident(Number(number), String(title));
    // One that cannot be ended must not keep another going.
    await Promise.allSettled(this.running().map(({ drill }) => this.#endItself(drill, because)));
  }

  /**
   * Ends what a store that was put back from a copy holds as running, and that has no world any more or one that has ended meanwhile.
   * One whose world cannot be opened stays as it is: somebody has to look at it.
   */
  async endWhatEnded(): Promise<void> {
    const { worlds } = this.#deps;
    for (const { drill } of this.running()) {
      const because = worlds.has(drill) ? await worlds.ended(drill).catch(() => null) : endedAsLost;
      if (because !== null) await this.#endItself(drill, because);
    }
  }

  async #endItself(drill: string, because: ExerciseEnd): Promise<void> {
    const command = { id: randomUUID(), kind: 'drills.end', operator: this.#deps.system, input: { drill } };
    await this.end(command, drill, because);
  }
}
