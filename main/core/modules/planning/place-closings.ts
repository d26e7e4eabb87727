import type { PlanningDay } from '../../../../shared/contract/planning.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Closing = PlanningDay['closings'][number];

/** Places that close for good: those that have (by when they did) and those planned to, the earliest first. */
export function placeClosings(db: ReadDb): Closing[] {
  return cached<[], Closing>(
    db,
    `SELECT p.code AS place, p.name, p.nameEn, p.type AS placeType, coalesce(p.closedAt, c.closesAt) AS at,
        CASE WHEN p.closedAt IS NULL THEN c.reason ELSE p.closedReason END AS reason
      FROM place p LEFT JOIN planned_closing c ON c.place = p.code AND c.deleted = 0
      WHERE p.deleted = 0 AND (p.closedAt IS NOT NULL OR c.closesAt IS NOT NULL) ORDER BY at, p.code`,
  ).all();
}
