import type { ExerciseState, ExerciseTimings } from '../../../../shared/contract/drills/exercise.ts';
import { endOf } from '../../../../shared/domain/drills/exercise-end.ts';
import { instantOf, offsetAt } from '../../../../shared/domain/drills/exercise-clock.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { clockView, type ClockBook } from '../clocks/index.ts';
import { clockOf, releasesOf, scriptOf, stepRows } from './exercise-rows.ts';

type Deps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly drill: string;
  readonly clockBook: ClockBook;
};
type InjectRow = Omit<ExerciseState['injects'][number], 'dueAt' | 'releasedAt' | 'releasedBy' | 'bySchedule'>;
type IncidentRow = { incident: string; title: string; grade: string | null; openedAt: number };

const SYSTEM_POST = 'system';

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
  head(): { drill: string; number: number; title: string } {
    const { db, drill } = this.#deps;
    const row = cached<[string], { number: number; title: string }>(
      db,
      'SELECT number, title FROM drill WHERE id = ?',
    ).get(drill);
    return { drill, number: row?.number ?? 0, title: row?.title ?? '' };
  }

  timings(): ExerciseTimings {
    const { db, drill, clockBook, clock } = this.#deps;
    const rows = stepRows(db, drill);
    const startedAt = rows.find(({ kind }) => kind === 'start')?.at ?? null;
    const endedAt = rows.find(({ kind }) => kind === 'end')?.at ?? null;
    const released = [...releasesOf(rows).values()].map(({ at }) => at);
    const firstInjectAt = released.length === 0 ? null : Math.min(...released);
    const incidents = startedAt === null ? [] : incidentsSince(db, startedAt);
    const entries = startedAt === null ? [] : entriesSince(db, startedAt);
    const acts = [...entries, ...incidents.map(({ openedAt }) => openedAt)].filter(
      (at) => firstInjectAt !== null && at >= firstInjectAt,
    );
    const timed = incidents.map((incident) => ({
      ...incident,
      clocks: clockBook
        .ofIncident(incident.incident, endedAt ?? clock.now())
        .map(clockView)
        .map(({ clock: code, turn, recipient, recipientEn, due, stop, state }) => ({
          clock: code,
          turn,
          recipient,
          recipientEn,
          due,
          state,
          toldAt: stop?.at ?? null,
        })),
    }));
    const told = timed.flatMap(({ clocks }) => clocks.flatMap(({ toldAt }) => toldAt ?? []));
    return {
      startedAt,
      endedAt,
      firstInjectAt,
      detectedAt: acts.length === 0 ? null : Math.min(...acts),
      firstReportAt: told.length === 0 ? null : Math.min(...told),
      entries: entries.length,
      incidents: timed,
    };
  }

  #injects(): InjectRow[] {
    return cached<[string], InjectRow>(
      this.#deps.db,
      `SELECT ord, offsetMinutes, toPost AS "to", toPostEn AS toEn, medium, content, contentEn, expected, expectedEn
       FROM drill_inject WHERE drill = ? AND deleted = 0 ORDER BY ord`,
    ).all(this.#deps.drill);
  }
}

/** Instants (UTC ms) at which players logged something. */
function entriesSince(db: ReadDb, since: number): number[] {
  return cached<[number, string], number>(
    db,
    'SELECT entryTime FROM log_entry WHERE entryTime >= ? AND post <> ? AND deleted = 0',
  )
    .pluck()
    .all(since, SYSTEM_POST) as number[];
}

function incidentsSince(db: ReadDb, since: number): IncidentRow[] {
  return cached<[number], IncidentRow>(
    db,
    `SELECT id AS incident, title, coalesce(overrideGrade, grade) AS grade, openedAt FROM incident
     WHERE openedAt >= ? AND deleted = 0 ORDER BY openedAt, id`,
  ).all(since);
}
