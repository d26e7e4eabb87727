import type { ExerciseState, ExerciseTimings } from '../../../../shared/contract/drills/exercise.ts';
import { bothTitles } from '../../../../shared/domain/drills/drill-title.ts';
import { endOf, type ExerciseEnd } from '../../../../shared/domain/drills/exercise-end.ts';
import { instantOf, offsetAt } from '../../../../shared/domain/drills/exercise-clock.ts';
import type { ExerciseRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import { countTimings, exerciseTimings, firstInject } from '../../../../shared/domain/drills/timing.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ClockBook } from '../clocks/index.ts';
import { exerciseRecord } from './exercise-record.ts';
import { clockOf, releasesOf, scriptOf, stepRows } from './exercise-rows.ts';
import { SYSTEM_POST } from './played.ts';

type Deps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly drill: string;
  readonly clockBook: ClockBook;
};
type TitleRow = Parameters<typeof bothTitles>[0];
type InjectRow = Omit<ExerciseState['injects'][number], 'dueAt' | 'releasedAt' | 'releasedBy' | 'bySchedule'>;

/** How an exercise stands, and how long its players took. */
export class ExerciseQueries {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  state(): ExerciseState {
    const { db, clock, drill } = this.#deps;
    const at = clock.now();
    const rows = stepRows(db, drill);
    const running = clockOf(rows);
    const releases = releasesOf(rows);
    const end = rows.find(({ kind }) => kind === 'end');
    const offsets = new Map(scriptOf(db, drill).map(({ ord, offset }) => [ord, offset]));
    return {
      at,
      ...this.head(),
      state: running.state,
      offset: offsetAt(running, at),
      startedAt: rows.find(({ kind }) => kind === 'start')?.at ?? null,
      endedAt: end?.at ?? null,
      endedBecause: endOf(end?.reason ?? null),
      injects: this.#injects().map((inject) => {
        const released = releases.get(inject.ord);
        return {
          ...inject,
          dueAt: released ? null : instantOf(running, offsets.get(inject.ord) ?? 0, at),
          releasedAt: released?.at ?? null,
          releasedBy: released
            ? { post: released.post, ...(released.person === null ? {} : { name: released.person }) }
            : null,
          bySchedule: released?.post === SYSTEM_POST,
        };
      }),
      parties: cached<[string], { role: string; post: string }>(
        db,
        'SELECT role, post FROM drill_party WHERE drill = ? AND deleted = 0 ORDER BY role, post',
      ).all(drill),
    };
  }

  /** Which drill this world is of. */
  head(): { drill: string; number: number; title: string; titleEn: string | null } {
    const { db, drill } = this.#deps;
    return { drill, ...exerciseHead(db, drill) };
  }

  /** Why it ended; null while it runs. */
  ended(): ExerciseEnd | null {
    const { db, drill } = this.#deps;
    return endOf(stepRows(db, drill).find(({ kind }) => kind === 'end')?.reason ?? null);
  }

  timings(): ExerciseTimings {
    const at = this.#deps.clock.now();
    const { facts, incidents, entries } = exerciseRecord(this.#deps, '');
    const timings = exerciseTimings(facts, at);
    const [detection, firstReport] = timings;
    return {
      at,
      startedAt: facts.startedAt,
      endedAt: facts.endedAt,
      firstInjectAt: firstInject(facts),
      detectedAt: detection?.at ?? null,
      firstReportAt: firstReport?.at ?? null,
      entries,
      incidents: [...incidents],
      timings,
      outcomes: countTimings(timings),
    };
  }

  /** What is kept of it when it has ended. `folder` is where its store lies, below that of the live one. */
  record(folder: string): ExerciseRecord {
    return exerciseRecord(this.#deps, folder);
  }

  /** Hash of a change of the log by its number; null when there is none. */
  hashAt(seq: number): string | null {
    const hash = cached<[number], string>(this.#deps.db, 'SELECT hash FROM change WHERE seq = ?').pluck().get(seq);
    return typeof hash === 'string' ? hash : null;
  }

  #injects(): InjectRow[] {
    return cached<[string], InjectRow>(
      this.#deps.db,
      `SELECT ord, offsetMinutes, toPost AS "to", toPostEn AS toEn, medium, content, contentEn, expected, expectedEn
       FROM drill_inject WHERE drill = ? AND deleted = 0 ORDER BY ord`,
    ).all(this.#deps.drill);
  }
}

/** Number and title of the drill that a world is of; `titleEn` when it goes by the name of its scenario. */
export function exerciseHead(db: ReadDb, drill: string): { number: number; title: string; titleEn: string | null } {
  const row = cached<[string], TitleRow & { number: number }>(
    db,
    `SELECT d.number, d.title, coalesce(s.name, d.scenario) AS scenarioName, s.nameEn AS scenarioNameEn
     FROM drill d LEFT JOIN drill_scenario s ON s.code = d.scenario WHERE d.id = ?`,
  ).get(drill);
  return row === undefined ? { number: 0, title: '', titleEn: null } : { number: row.number, ...bothTitles(row) };
}
