import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { actionVerdicts, type PlacedAction } from '../../../../shared/domain/drills/action-verdicts.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';

type Row = Omit<PlacedAction, 'critical'> & { critical: number };

/** Corrective actions of drills: an open one holds back what it is about. */
export const actionFeed: Feed = {
  entities: ['corrective_action', 'readiness_item'],
  placesOf: (db, { entity, row }) => {
    if (entity !== 'corrective_action') return 'all';
    const place = cached<[string], string>(db, 'SELECT place FROM corrective_action WHERE id = ?')
      .pluck()
      .get(rowKeyParts(row)[0] ?? '');
    return typeof place === 'string' ? [place] : [];
  },
  places: (db) =>
    cached<[], string>(
      db,
      "SELECT DISTINCT place FROM corrective_action WHERE stage IN ('open', 'done') AND deleted = 0",
    )
      .pluck()
      .all() as string[],
  judge: (db, place) =>
    actionVerdicts(
      cached<[string], Row>(
        db,
        `SELECT a.id, a.item, a.text, a.stage, a.raisedAt, a.dueAt, i.critical FROM corrective_action a
         JOIN readiness_item i ON i.code = a.item AND i.deleted = 0
         WHERE a.place = ? AND a.stage IN ('open', 'done') AND a.deleted = 0`,
      )
        .all(place)
        .map(({ critical, ...action }) => ({ ...action, critical: critical === 1 })),
    ),
};
