import type { z } from 'zod';
import type { MatrixFilter } from '../../../../shared/contract/readiness-cells.ts';
import type { readinessContract } from '../../../../shared/contract/readiness.ts';
import { cellMarks } from '../../../../shared/domain/readiness/cell-marks.ts';
import { compareWorstFirst, emptyTally, rollupState } from '../../../../shared/domain/readiness/tally.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex } from '../places/index.ts';
import { isAhead } from './dependencies.ts';
import type { ReadinessModel } from './readiness-model.ts';
import { isUntested } from './untested.ts';

type MatrixOutput = z.infer<NonNullable<(typeof readinessContract.matrix)['~orpc']['outputSchema']>>;
type MatrixRow = MatrixOutput['rows'][number];
export type MatrixRequest = { filter: MatrixFilter; sort: 'worst' | 'code' | 'name'; offset: number; limit: number };

/**
 * One page of the places × items matrix. Columns are the items of the chosen category, or all, in catalogue order. `found`
 * holds the codes that the filter's text finds; null when it has none.
 */
export function matrixPage(
  db: ReadDb,
  model: ReadinessModel,
  places: PlaceIndex,
  request: MatrixRequest,
  now: number,
  found: ReadonlySet<string> | null = null,
): MatrixOutput {
  const columns = model.grid.items.flatMap((item, column) =>
    !request.filter.category || item.category === request.filter.category ? [column] : [],
  );
  const rows = sortRows(model, filterRows(db, model, places, found, request.filter, columns), request.sort);
  return {
    at: now,
    total: rows.length,
    items: columns.map((column) => model.grid.items[column]?.code ?? ''),
    rows: rows.slice(request.offset, request.offset + request.limit).map((row) => matrixRow(model, row, columns, now)),
  };
}

function matrixRow(model: ReadinessModel, row: number, columns: readonly number[], now: number): MatrixRow {
  const { table } = model;
  const place = model.place(row);
  const tally = table.byPlace[row] ?? emptyTally();
  return {
    place: model.codes[row] ?? '',
    name: place?.name ?? '',
    nameEn: place?.nameEn ?? null,
    type: place?.type ?? 'branch',
    state: rollupState(tally),
    ready: tally.ready,
    required: tally.required,
    criticalRed: tally.criticalRed,
    tested: tally.tested,
    cells: columns.map((column) => {
      const state = table.state(row, column);
      return state === null ? null : [table.status(row, column), state, marksOf(model, row, column, now)];
    }),
  };
}

function marksOf(model: ReadinessModel, row: number, column: number, now: number): number {
  const { table } = model;
  const decided = table.judged(row, column, now)?.decided;
  const { status, recordedAt } = table.record(row, column);
  const disagrees = decided?.by === 'rule' && !Number.isNaN(recordedAt) && status !== decided.status;
  return cellMarks({
    untested: isUntested(model, row, column),
    overridden: decided?.by === 'override',
    ahead: isAhead(model, row, column),
    disagrees,
  });
}

function filterRows(
  db: ReadDb,
  model: ReadinessModel,
  places: PlaceIndex,
  found: ReadonlySet<string> | null,
  filter: MatrixFilter,
  columns: readonly number[],
): number[] {
  const inVenue = filter.venue ? venueMembers(places, filter.venue) : null;
  const organisations = filter.organisation ? organisationTree(db, filter.organisation) : null;
  return model.codes.flatMap((code, row) => {
    const place = model.place(row);
    if (!place) return [];
    if (filter.type && place.type !== filter.type) return [];
    if (inVenue && !inVenue.has(code)) return [];
    if (organisations && !(place.organisation && organisations.has(place.organisation))) return [];
    if (found && !found.has(code)) return [];
    if (filter.state && !columns.some((column) => model.table.state(row, column) === filter.state)) return [];
    if (filter.untested === true && !columns.some((column) => isUntested(model, row, column))) return [];
    if (filter.category && !columns.some((column) => model.table.isRequired(row, column))) return [];
    return [row];
  });
}

function venueMembers(places: PlaceIndex, code: string): Set<string> {
  const venue = places.get(code);
  return new Set(venue ? places.withinRing(venue).map(({ place }) => place.code) : []);
}

/** An organisation and everything below it. */
export function organisationTree(db: ReadDb, root: string): Set<string> {
  return new Set(
    db
      .prepare<[string], string>(
        `WITH RECURSIVE below(code) AS (
           SELECT ? UNION SELECT o.code FROM organisation o JOIN below b ON o.parent = b.code WHERE o.deleted = 0
         ) SELECT code FROM below`,
      )
      .pluck()
      .all(root),
  );
}

function sortRows(model: ReadinessModel, rows: number[], sort: MatrixRequest['sort']): number[] {
  if (sort === 'code') return rows;
  if (sort === 'name') {
    const collator = new Intl.Collator('zh');
    return rows.toSorted((a, b) => collator.compare(model.place(a)?.name ?? '', model.place(b)?.name ?? ''));
  }
  const { byPlace } = model.table;
  return rows.toSorted((a, b) => compareWorstFirst(byPlace[a] ?? emptyTally(), byPlace[b] ?? emptyTally()) || a - b);
}
