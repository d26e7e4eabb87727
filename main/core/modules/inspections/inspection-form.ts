import type { InspectionFormPoint, InspectionPlan } from '../../../../shared/contract/inspections.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { sourceOf } from '../dangers/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';

type PointRow = Omit<InspectionFormPoint, 'critical' | 'danger'> & { critical: number };

/**
 * The points of a plan's checklists at one place, with what was last found: those that speak of items the place is required to have.
 * A point whose danger is still open names it.
 */
export function formPoints(
  db: ReadDb,
  model: ReadinessModel,
  plan: InspectionPlan,
  place: string,
): InspectionFormPoint[] {
  const row = model.rowOf(place);
  const dangers = openDangerByPoint(db, place);
  return plan.checklists.flatMap((checklist) =>
    cached<[string, string], PointRow>(
      db,
      `SELECT p.checklist, c.name AS checklistName, c.nameEn AS checklistNameEn, p.code AS point, p.name, p.nameEn, p.item, p.critical,
         r.result, r.observedAt, r.note
       FROM checklist_point p JOIN checklist c ON c.code = p.checklist AND c.deleted = 0
       LEFT JOIN checklist_result r ON r.place = ? AND r.checklist = p.checklist AND r.point = p.code AND r.deleted = 0
       WHERE p.checklist = ? AND p.deleted = 0 ORDER BY p.ord, p.code`,
    )
      .all(place, checklist)
      .filter(({ item }) => {
        const column = model.grid.ordinal.get(item);
        return row !== undefined && column !== undefined && model.table.isRequired(row, column);
      })
      .map((point) => ({
        ...point,
        critical: point.critical === 1,
        danger: dangers.get(`${checklist}\n${point.point}`) ?? null,
      })),
  );
}

/** Open dangers of a place that came from a point of a patrol, by checklist and point. */
export function openDangerByPoint(db: ReadDb, place: string): Map<string, string> {
  const rows = cached<[string], { id: string; source: string | null }>(
    db,
    `SELECT id, source FROM hidden_danger WHERE place = ? AND deleted = 0 AND stage IN ('found', 'assigned', 'fixed')`,
  ).all(place);
  return new Map(
    rows.flatMap(({ id, source }) => {
      const from = sourceOf(source);
      return from.kind === 'inspection' ? [[`${from.checklist}\n${from.point}`, id] as const] : [];
    }),
  );
}
