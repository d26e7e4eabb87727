import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import {
  dangerVerdicts,
  HIDDEN_DANGERS_ITEM,
  type PlacedDanger,
} from '../../../../shared/domain/dangers/danger-verdicts.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';

/** Hidden dangers and the patrols that look for them. */
export const dangerFeed: Feed = {
  entities: ['hidden_danger', 'inspection', 'inspection_plan_checklist'],
  placesOf: (db, { entity, row }) => {
    const parts = rowKeyParts(row);
    if (entity === 'inspection') return parts.slice(1, 2);
    if (entity !== 'hidden_danger') return 'all';
    const place = cached<[string], string>(db, 'SELECT place FROM hidden_danger WHERE id = ?')
      .pluck()
      .get(parts[0] ?? '');
    return typeof place === 'string' ? [place] : [];
  },
  places: (db) =>
    cached<[], string>(
      db,
      'SELECT place FROM hidden_danger WHERE deleted = 0 UNION SELECT place FROM inspection WHERE deleted = 0',
    )
      .pluck()
      .all() as string[],
  judge: (db, place, now) => {
    const dangers = cached<[string], PlacedDanger>(
      db,
      'SELECT id, item, title, stage, severity, foundAt, dueAt, struckOffAt FROM hidden_danger WHERE place = ? AND deleted = 0 ORDER BY foundAt, id',
    ).all(place);
    const lookedAt = cached<[string, string], number | null>(
      db,
      `SELECT max(i.doneAt) FROM inspection i WHERE i.place = ? AND i.deleted = 0 AND EXISTS (
         SELECT 1 FROM inspection_plan_checklist l JOIN checklist_point c ON c.checklist = l.checklist AND c.deleted = 0
         WHERE l.plan = i.plan AND l.deleted = 0 AND c.item = ?)`,
    )
      .pluck()
      .get(place, HIDDEN_DANGERS_ITEM) as number | null | undefined;
    return dangerVerdicts(dangers, lookedAt ?? null, now);
  },
};
