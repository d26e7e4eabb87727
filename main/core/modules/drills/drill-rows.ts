import type { DrillDetail, DrillObservation, DrillSummary } from '../../../../shared/contract/drills/drill.ts';
import { endOf } from '../../../../shared/domain/drills/exercise-end.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A row of `SUMMARIES`; instants in UTC ms. */
export type DrillRow = Omit<DrillSummary, 'elsewhere' | 'places' | 'actions' | 'sample'> &
  Pick<DrillDetail, 'findings' | 'strengths' | 'hotWash' | 'cancelReason'> & {
    readonly endedBecause: string | null;
    readonly elsewhere: number;
    readonly sample: number;
    readonly places: string | null;
    readonly openActions: number;
    readonly overdueActions: number;
    readonly allActions: number;
    readonly post: string;
    readonly person: string | null;
  };

/** Takes the present instant (UTC ms) for what is overdue, then what the caller asks for. */
export const SUMMARIES = `SELECT d.id, d.number, d.scenario, coalesce(s.name, d.scenario) AS scenarioName, s.nameEn AS scenarioNameEn, d.type, d.title,
  d.stage, d.plannedAt, d.startedAt, d.endedAt, coalesce(d.elsewhere, 0) AS elsewhere, d.result, d.findings, d.strengths, d.hotWash, d.cancelReason, d.endedBecause,
  d.post, d.person, d.sample,
  (SELECT json_group_array(p.place) FROM (SELECT place FROM drill_place WHERE drill = d.id AND deleted = 0 ORDER BY place) p) AS places,
  coalesce(a.openActions, 0) AS openActions, coalesce(a.overdueActions, 0) AS overdueActions, coalesce(a.allActions, 0) AS allActions
  FROM drill d
  LEFT JOIN drill_scenario s ON s.code = d.scenario
  LEFT JOIN (SELECT drill, sum(stage IN ('open', 'done')) AS openActions, sum(stage IN ('open', 'done') AND dueAt < ?) AS overdueActions,
    count(*) AS allActions FROM corrective_action WHERE deleted = 0 GROUP BY drill) a ON a.drill = d.id`;

export function summaryOf(row: DrillRow): DrillSummary {
  return {
    id: row.id,
    number: row.number,
    scenario: row.scenario,
    scenarioName: row.scenarioName,
    scenarioNameEn: row.scenarioNameEn,
    type: row.type,
    title: row.title,
    stage: row.stage,
    plannedAt: row.plannedAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    elsewhere: row.elsewhere === 1,
    result: row.result,
    places: JSON.parse(row.places ?? '[]') as string[],
    actions: { open: row.openActions, overdue: row.overdueActions, total: row.allActions },
    sample: row.sample === 1,
  };
}

type ObjectiveRow = Omit<DrillDetail['objectives'][number], 'critical'> & { critical: number };

export function detailOf(db: ReadDb, row: DrillRow): DrillDetail {
  const { findings, strengths, hotWash, cancelReason, post, person } = row;
  const objectives = cached<[string], ObjectiveRow>(
    db,
    `SELECT o.ord, o.text, o.textEn, o.item, o.playbookStep, o.targetMinutes, o.actualMinutes, coalesce(i.critical, 0) AS critical,
     i.name AS itemName, i.nameEn AS itemNameEn FROM drill_objective o
     LEFT JOIN readiness_item i ON i.code = o.item AND i.deleted = 0 WHERE o.drill = ? AND o.deleted = 0 ORDER BY o.ord`,
  ).all(row.id);
  return {
    ...summaryOf(row),
    objectives: objectives.map((objective) => ({ ...objective, critical: objective.critical === 1 })),
    injects: cached<[string], DrillDetail['injects'][number]>(
      db,
      `SELECT ord, offsetMinutes, toPost AS "to", toPostEn AS toEn, medium, content, contentEn, expected, expectedEn
       FROM drill_inject WHERE drill = ? AND deleted = 0 ORDER BY ord`,
    ).all(row.id),
    parties: cached<[string], DrillDetail['parties'][number]>(
      db,
      'SELECT role, post FROM drill_party WHERE drill = ? AND deleted = 0 ORDER BY role, post',
    ).all(row.id),
    ratings: cached<[string], DrillDetail['ratings'][number]>(
      db,
      'SELECT objective, evaluator, rating, note, at FROM drill_rating WHERE drill = ? AND deleted = 0 ORDER BY objective, evaluator',
    ).all(row.id),
    hotWashNotes: cached<[string], DrillDetail['hotWashNotes'][number]>(
      db,
      `SELECT evaluator, max(signedAt) AS at, hotWash AS text FROM drill_evaluation_file
       WHERE drill = ? AND deleted = 0 GROUP BY evaluator HAVING coalesce(hotWash, '') <> '' ORDER BY evaluator`,
    ).all(row.id),
    observations: cached<[string], DrillObservation>(
      db,
      'SELECT id, objective, evaluator, at, kind, text FROM drill_observation WHERE drill = ? AND deleted = 0 ORDER BY at, id',
    ).all(row.id),
    endedBecause: endOf(row.endedBecause),
    findings,
    strengths,
    hotWash,
    cancelReason,
    recordedBy: person === null ? { post } : { post, name: person },
  };
}
