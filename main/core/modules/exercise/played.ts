import type { Pause, TimedStep } from '../../../../shared/domain/drills/exercise-facts.ts';
import { pausesOf } from '../../../../shared/domain/drills/exercise-clock.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ClockBook, IncidentClock } from '../clocks/index.ts';
import { clockSteps, releasesOf, stepRows, type StepRow } from './exercise-rows.ts';

export type PlayedDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly drill: string;
  readonly clockBook: ClockBook;
};

export type PlayedIncident = {
  readonly incident: string;
  readonly number: number;
  readonly title: string;
  readonly grade: string | null;
  readonly openedAt: number;
};
export type PlayedEntry = {
  readonly at: number;
  readonly text: string;
  readonly post: string;
  readonly person: string | null;
};
export type PlayedStep = TimedStep & { readonly settledPost: string | null; readonly settledPerson: string | null };

/** Everything of an exercise that its players did, from the store of its world. Instants in UTC ms. */
export type Played = {
  readonly rows: readonly StepRow[];
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly pauses: readonly Pause[];
  readonly released: readonly StepRow[];
  readonly entries: readonly PlayedEntry[];
  readonly incidents: readonly PlayedIncident[];
  readonly steps: readonly PlayedStep[];
  readonly clocks: readonly IncidentClock[];
};

/** The core acts under a post of its own. */
export const SYSTEM_POST = 'system';
const NOT_PLAYERS = "('controller', 'evaluator', 'observer')";

export function played({ db, clock, drill, clockBook }: PlayedDeps): Played {
  const rows = stepRows(db, drill);
  const startedAt = rows.find(({ kind }) => kind === 'start')?.at ?? null;
  const endedAt = rows.find(({ kind }) => kind === 'end')?.at ?? null;
  const until = endedAt ?? clock.now();
  const since = startOf(db, drill);
  const incidents = since === null ? [] : newIncidents(db, since);
  return {
    rows,
    startedAt,
    endedAt,
    pauses: pausesOf(clockSteps(rows), until),
    released: [...releasesOf(rows).values()],
    entries: since === null ? [] : newEntries(db, drill, since),
    incidents,
    steps: incidents.flatMap(({ incident }) => stepsOf(db, incident)),
    clocks: incidents.flatMap(({ incident }) => clockBook.ofIncident(incident, until)),
  };
}

/** Number of the change with which the exercise began: what came after it was done in the exercise. Null before it began. */
function startOf(db: ReadDb, drill: string): number | null {
  const seq = cached<[string], number>(
    db,
    "SELECT changedSeq FROM exercise_step WHERE drill = ? AND kind = 'start' AND deleted = 0 ORDER BY changedSeq LIMIT 1",
  )
    .pluck()
    .get(drill);
  return typeof seq === 'number' ? seq : null;
}

/** Rows by the order of the log, not by their times: a clock that was set back must not lose one. */
const isNew = (entity: string, id: string): string =>
  `${id.replace(/id$/, 'changedSeq')} > @since AND NOT EXISTS (SELECT 1 FROM change c WHERE c.entity = '${entity}' AND c.row = ${id} AND c.seq < @since)`;

/** Lines of players: those of posts that only control, evaluate or observe, and of the console itself, are none. */
function newEntries(db: ReadDb, drill: string, since: number): PlayedEntry[] {
  return cached<[{ since: number; drill: string; system: string }], PlayedEntry>(
    db,
    `SELECT entryTime AS at, text, post, person FROM log_entry e WHERE deleted = 0 AND ${isNew('log_entry', 'e.id')} AND post <> @system
       AND (post NOT IN (SELECT post FROM drill_party WHERE drill = @drill AND role IN ${NOT_PLAYERS} AND deleted = 0)
         OR post IN (SELECT post FROM drill_party WHERE drill = @drill AND role = 'player' AND deleted = 0))
     ORDER BY n`,
  ).all({ since, drill, system: SYSTEM_POST });
}

function newIncidents(db: ReadDb, since: number): PlayedIncident[] {
  return cached<[{ since: number }], PlayedIncident>(
    db,
    `SELECT id AS incident, number, title, coalesce(overrideGrade, grade) AS grade, openedAt FROM incident i
     WHERE deleted = 0 AND ${isNew('incident', 'i.id')} ORDER BY number, id`,
  ).all({ since });
}

function stepsOf(db: ReadDb, incident: string): PlayedStep[] {
  return cached<[string], PlayedStep>(
    db,
    `SELECT incident, run, step, title, titleEn, createdAt AS "from", dueAt AS due, settledAt, state, settledPost, settledPerson FROM task
     WHERE incident = ? AND run IS NOT NULL AND step IS NOT NULL AND deleted = 0 ORDER BY run, ord, id`,
  ).all(incident);
}
