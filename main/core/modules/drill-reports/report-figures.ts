import type { CorrectiveAction, DrillDetail } from '../../../../shared/contract/drills/drill.ts';
import type { ReportFigures } from '../../../../shared/contract/drills/report.ts';
import { pick } from '../../../../shared/kernel/pick.ts';
import { worstRating } from '../../../../shared/domain/drills/drill-result.ts';
import { DRILL_RATINGS } from '../../../../shared/domain/drills/drill.ts';
import { endSaid } from '../../../../shared/domain/drills/exercise-end.ts';
import { activeMs } from '../../../../shared/domain/drills/exercise-facts.ts';
import type { ExerciseRecord } from '../../../../shared/domain/drills/exercise-record.ts';
import { objectiveTiming } from '../../../../shared/domain/drills/objective-timing.ts';
import { countTimings, exerciseTimings } from '../../../../shared/domain/drills/timing.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Drills } from '../drills/index.ts';
import type { EventService } from '../event/index.ts';

export type FigureDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly event: EventService;
  /** IANA zone of the event. */
  readonly zone: () => string;
  readonly drills: Pick<Drills, 'queries' | 'actions'>;
};

type Observation = ReportFigures['observations'][number];

const CENTRE = { zh: '指挥中心', en: 'Command centre' } as const;
/** More corrective actions than this nobody raises in a drill. */
const ACTIONS = 2000;

/** What was kept of the exercise of a drill when it ended; null for a drill without one. */
export function recordOf(db: ReadDb, drill: string): ExerciseRecord | null {
  const text = cached<[string], string>(db, 'SELECT record FROM exercise_record WHERE drill = ? AND deleted = 0')
    .pluck()
    .get(drill);
  return typeof text === 'string' ? (JSON.parse(text) as ExerciseRecord) : null;
}

/** Every figure of the report of a drill as it is known now. @throws AppError UNKNOWN_DRILL */
export function reportFigures(deps: FigureDeps, id: string): ReportFigures {
  const { db, clock, event, zone, drills } = deps;
  const at = clock.now();
  const drill = drills.queries.get(id);
  const record = recordOf(db, id);
  const facts = record?.facts ?? null;
  const until = drill.endedAt ?? at;
  const timings = facts === null ? [] : exerciseTimings(facts, until);
  const objectives = drill.objectives.map(({ actualMinutes, targetMinutes, ...objective }) => {
    const ratings = drill.ratings
      .filter((one) => one.objective === objective.ord)
      .map(({ evaluator, rating, note }) => ({ evaluator, rating, note }));
    const { text, textEn, ord, item, itemName, itemNameEn, critical, playbookStep } = objective;
    return {
      ord,
      text,
      textEn,
      item,
      itemName,
      itemNameEn,
      critical,
      playbookStep,
      ...objectiveTiming({ playbookStep, targetMinutes, actualMinutes }, facts, timings, until),
      rating: worstRating(ratings.map(({ rating }) => rating)),
      ratings,
    };
  });
  const actions = drills.actions.list({ drill: id, limit: ACTIONS }).items;
  const held = event.event();
  return {
    at,
    zone: zone(),
    issuer: {
      zh: held?.centre ?? held?.name ?? CENTRE.zh,
      en: held?.centreEn ?? held?.nameEn ?? held?.centre ?? held?.name ?? CENTRE.en,
    },
    drill: headOf(drill),
    places: placesOf(db, id),
    parties: drill.parties,
    injects: record?.injects ?? { total: drill.injects.length, released: 0, byHand: 0 },
    entries: record?.entries ?? 0,
    incidents: [...(record?.incidents ?? [])],
    lastedMs: drill.startedAt === null || drill.endedAt === null ? null : Math.max(0, drill.endedAt - drill.startedAt),
    pausedMs: pausedMs(record),
    timings,
    outcomes: countTimings(timings),
    objectives,
    ratings: {
      ...(Object.fromEntries(
        DRILL_RATINGS.map((one) => [one, objectives.filter(({ rating }) => rating === one).length]),
      ) as Record<(typeof DRILL_RATINGS)[number], number>),
      unrated: objectives.filter(({ rating }) => rating === null).length,
    },
    strengths: drill.strengths,
    findings: drill.findings,
    hotWash: drill.hotWash,
    observations: observationsOf(db, id),
    actions: actions.toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)).map(actionOf),
    actionCounts: {
      total: actions.length,
      open: actions.filter(({ stage }) => stage === 'open' || stage === 'done').length,
    },
    timeline: [...(record?.timeline ?? [])],
    archive: record?.archive ?? null,
  };
}

/** What a report says of a corrective action: nothing of how the console shows it. */
const actionOf = (action: CorrectiveAction): ReportFigures['actions'][number] =>
  pick(
    action,
    ...(['id', 'place', 'placeName', 'placeNameEn', 'itemName', 'itemNameEn', 'critical'] as const),
    ...(['text', 'owner', 'dueAt', 'verification', 'stage'] as const),
  );

function pausedMs(record: ExerciseRecord | null): number {
  if (record === null) return 0;
  const { startedAt, endedAt, pauses } = record.facts;
  if (startedAt === null || endedAt === null) return 0;
  return Math.max(0, endedAt - startedAt) - activeMs(startedAt, endedAt, pauses);
}

const headOf = (drill: DrillDetail): ReportFigures['drill'] => ({
  ...pick(
    drill,
    ...(['id', 'number', 'title', 'scenarioName', 'scenarioNameEn', 'type'] as const),
    ...(['elsewhere', 'startedAt', 'endedAt', 'result', 'sample'] as const),
  ),
  endedBecause: endSaid(drill.endedBecause),
});

function placesOf(db: ReadDb, drill: string): ReportFigures['places'] {
  return cached<[string], ReportFigures['places'][number]>(
    db,
    `SELECT d.place AS code, coalesce(p.name, d.place) AS name, p.nameEn FROM drill_place d LEFT JOIN place p ON p.code = d.place
     WHERE d.drill = ? AND d.deleted = 0 ORDER BY d.place`,
  ).all(drill);
}

function observationsOf(db: ReadDb, drill: string): Observation[] {
  return cached<[string], Observation>(
    db,
    'SELECT objective, evaluator, at, kind, text FROM drill_observation WHERE drill = ? AND deleted = 0 ORDER BY at, id',
  ).all(drill);
}
