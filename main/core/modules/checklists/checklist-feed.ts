import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import {
  checklistVerdict,
  type CheckedPoint,
  type PointResult,
} from '../../../../shared/domain/checklists/checklist-verdict.ts';
import type { Verdict } from '../../../../shared/domain/readiness/verdict.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';

type PointRow = {
  item: string;
  name: string;
  nameEn: string | null;
  critical: number;
  result: PointResult | null;
  observedAt: number | null;
};

/** Checklists as evidence: an item is as good as its worst point, over all checklists that ask for it. */
export const checklistFeed: Feed = {
  entities: ['checklist', 'checklist_point', 'checklist_result'],
  placesOf: (_db, { entity, row }) => (entity === 'checklist_result' ? rowKeyParts(row).slice(0, 1) : 'all'),
  places: (db) =>
    cached<[], string>(db, 'SELECT DISTINCT place FROM checklist_result WHERE deleted = 0').pluck().all() as string[],
  judge: (db, place) => {
    // Most places of a large store have answered nothing, and are asked all the same.
    if (!cached(db, 'SELECT 1 FROM checklist_result WHERE place = ? AND deleted = 0 LIMIT 1').get(place))
      return new Map();
    const rows = cached<[string], PointRow>(
      db,
      `SELECT p.item, p.name, p.nameEn, p.critical, r.result, r.observedAt
       FROM checklist_point p
       JOIN checklist c ON c.code = p.checklist AND c.deleted = 0
       LEFT JOIN checklist_result r ON r.place = ? AND r.checklist = p.checklist AND r.point = p.code AND r.deleted = 0
       WHERE p.deleted = 0 ORDER BY c.ord, p.ord`,
    ).all(place);
    const byItem = new Map<string, CheckedPoint[]>();
    for (const { item, critical, ...point } of rows) {
      const points = byItem.get(item);
      const checked = { ...point, critical: critical === 1 };
      if (points) points.push(checked);
      else byItem.set(item, [checked]);
    }
    const verdicts = new Map<string, Verdict>();
    for (const [item, points] of byItem) {
      const verdict = checklistVerdict(points);
      if (verdict) verdicts.set(item, verdict);
    }
    return verdicts;
  },
};
