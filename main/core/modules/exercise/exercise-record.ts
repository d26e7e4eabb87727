import type { TimedClock } from '../../../../shared/domain/drills/exercise-facts.ts';
import type { ExerciseRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import type { IncidentClock } from '../clocks/index.ts';
import { scriptOf } from './exercise-rows.ts';
import { timelineOf } from './exercise-timeline.ts';
import { played, SYSTEM_POST, type PlayedDeps } from './played.ts';

/** What is kept of the exercise: all that its report is made from. `folder` is where its store lies, below that of the live one. */
export function exerciseRecord(deps: PlayedDeps, folder: string): ExerciseRecord {
  const { db, drill } = deps;
  const all = played(deps);
  const { startedAt, endedAt, pauses, released, entries, incidents, steps, clocks } = all;
  const last = db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1')
    .get();
  return {
    facts: {
      startedAt,
      endedAt,
      pauses,
      released: released.map(({ at }) => at),
      acts: [...entries.map(({ at }) => at), ...incidents.map(({ openedAt }) => openedAt)],
      steps: steps.map(({ settledPost: _post, settledPerson: _person, ...step }) => step),
      clocks: clocks.map(timedClock),
    },
    injects: {
      total: scriptOf(db, drill).length,
      released: released.length,
      byHand: released.filter(({ post }) => post !== SYSTEM_POST).length,
    },
    entries: entries.length,
    incidents,
    timeline: timelineOf(db, drill, all),
    archive: last === undefined ? null : { folder, changes: last.seq, hash: last.hash },
  };
}

function timedClock({ incident, rule, turn, start, due, state, stop }: IncidentClock): TimedClock {
  const { code, recipient, recipientEn } = rule;
  return {
    incident: incident.id,
    clock: code,
    turn,
    recipient,
    recipientEn,
    start,
    due,
    toldAt: stop?.at ?? null,
    withdrawn: state === 'withdrawn',
  };
}
