import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { fxVerdicts, type FxTier } from '../../../../shared/domain/fx-points/fx-rules.ts';
import { cached } from '../../store/statements.ts';
import type { Feed } from '../rules/index.ts';

type Row = {
  tier: FxTier;
  licence: string | null;
  licenceUntil: number | null;
  currencies: number;
  hours: number;
  hlc: string;
};

/** Service points as evidence: their permission, and what rules out that they can open. */
export const fxPointFeed: Feed = {
  entities: ['fx_point', 'fx_point_currency', 'opening_span'],
  placesOf: (_db, { row }) => rowKeyParts(row).slice(0, 1),
  places: (db) => cached<[], string>(db, 'SELECT place FROM fx_point').pluck().all() as string[],
  judge: (db, place, now) => {
    const row = cached<[string], Row>(
      db,
      `SELECT p.tier, p.licence, p.licenceUntil, c.hlc,
         (SELECT count(*) FROM fx_point_currency k WHERE k.place = p.place AND k.deleted = 0) AS currencies,
         EXISTS (SELECT 1 FROM opening_span o WHERE o.place = p.place AND o.deleted = 0) AS hours
       FROM fx_point p JOIN change c ON c.seq = p.changedSeq WHERE p.place = ? AND p.deleted = 0`,
    ).get(place);
    if (!row) return new Map();
    return fxVerdicts({ ...row, hasHours: row.hours === 1, recordedAt: parseHlc(row.hlc).wall }, now);
  },
};
