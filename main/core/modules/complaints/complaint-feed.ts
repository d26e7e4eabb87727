import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { complaintVerdicts, type PlacedComplaint } from '../../../../shared/domain/complaints/complaint-verdicts.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';

type Row = Pick<PlacedComplaint, 'id' | 'what' | 'stage' | 'receivedAt' | 'dueAt'> &
  Record<'unsolved' | 'harmed' | 'upset', number | null>;

/** Complaints that wait for an answer speak of the complaint channel of their place. */
export const complaintFeed: Feed = {
  entities: ['complaint'],
  placesOf: (db, { row }) => {
    const place = cached<[string], string>(db, 'SELECT place FROM complaint WHERE id = ?')
      .pluck()
      .get(rowKeyParts(row)[0] ?? '');
    return typeof place === 'string' ? [place] : [];
  },
  places: (db) =>
    cached<[], string>(db, 'SELECT DISTINCT place FROM complaint WHERE deleted = 0 AND place IS NOT NULL')
      .pluck()
      .all() as string[],
  judge: (db, place, now) => {
    const rows = cached<[string], Row>(
      db,
      `SELECT id, what, stage, receivedAt, dueAt, unsolved, harmed, upset FROM complaint
       WHERE place = ? AND deleted = 0 AND stage IN ('open', 'resolved')`,
    ).all(place);
    const complaints = rows.map(({ unsolved, harmed, upset, ...rest }) => ({
      ...rest,
      unsolved: unsolved === 1,
      harmed: harmed === 1,
      upset: upset === 1,
    }));
    return complaintVerdicts(complaints, now);
  },
};
