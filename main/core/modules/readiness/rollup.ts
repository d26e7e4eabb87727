import type { RollupBy, RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import {
  addTally,
  compareWorstFirst,
  emptyTally,
  rollupState,
  type Tally,
} from '../../../../shared/domain/readiness/tally.ts';
import type { ReadDb } from '../../store/database.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';
import type { CellTable } from './cell-table.ts';
import type { ReadinessModel } from './readiness-model.ts';

type Named = { readonly key: string; readonly name: string; readonly nameEn: string | null };

/** Rows of one roll-up, worst first. `table` is the model's own or one computed for another instant. */
export function rollupRows(
  by: RollupBy,
  model: ReadinessModel,
  places: PlaceIndex,
  db: ReadDb,
  table: CellTable = model.table,
): RollupRow[] {
  switch (by) {
    case 'event':
      return [eventRow(model, db, table)];
    case 'category':
      return categoryRows(model, table);
    case 'item':
      return model.grid.items.map((item, column) =>
        row(
          { key: item.code, name: item.name, nameEn: item.nameEn },
          table.byItem[column] ?? emptyTally(),
          placesOf(table, column),
        ),
      );
    case 'place':
      return worstFirst(placeRows(model, table));
    case 'venue':
      return worstFirst(places.venues().map((venue) => venueRow(venue, model, places, table)));
    case 'organisation':
      return organisationRows(model, db, table);
  }
}

/** The whole event in one row. */
export function eventRow(model: ReadinessModel, db: ReadDb, table: CellTable = model.table): RollupRow {
  const event = db
    .prepare<[], { name: string; nameEn: string | null }>('SELECT name, nameEn FROM mega_event WHERE deleted = 0')
    .get();
  const total = emptyTally();
  for (const tally of table.byItem) addTally(total, tally);
  return row({ key: 'event', name: event?.name ?? '', nameEn: event?.nameEn ?? null }, total, model.codes.length);
}

/** Categories in catalogue order. */
export function categoryRows(model: ReadinessModel, table: CellTable = model.table): RollupRow[] {
  const tallies = categoryTallies(table);
  return model.grid.categories.map(({ code, name, nameEn }) =>
    row({ key: code, name, nameEn }, tallies.get(code) ?? emptyTally(), model.codes.length),
  );
}

export function categoryTallies(table: CellTable): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  table.grid.items.forEach((item, column) => {
    const tally = tallies.get(item.category) ?? emptyTally();
    addTally(tally, table.byItem[column] ?? emptyTally());
    tallies.set(item.category, tally);
  });
  return tallies;
}

function placeRows(model: ReadinessModel, table: CellTable): RollupRow[] {
  return model.codes.map((code, index) => {
    const place = model.place(index);
    return row(
      { key: code, name: place?.name ?? code, nameEn: place?.nameEn ?? null },
      table.byPlace[index] ?? emptyTally(),
      1,
    );
  });
}

/** A venue stands for the places within its service ring; a place may count for several venues, so rows do not add up. */
function venueRow(venue: IndexedPlace, model: ReadinessModel, places: PlaceIndex, table: CellTable): RollupRow {
  const members = places.withinRing(venue);
  const total = emptyTally();
  for (const { place } of members) {
    const index = model.rowOf(place.code);
    if (index !== undefined) addTally(total, table.byPlace[index] ?? emptyTally());
  }
  return row({ key: venue.code, name: venue.name, nameEn: venue.nameEn }, total, members.length);
}

type OrganisationRow = { code: string; name: string; nameEn: string | null; parent: string | null };

/** An organisation counts its own places and those of everything below it. */
function organisationRows(model: ReadinessModel, db: ReadDb, table: CellTable): RollupRow[] {
  const organisations = db
    .prepare<[], OrganisationRow>('SELECT code, name, nameEn, parent FROM organisation WHERE deleted = 0 ORDER BY code')
    .all();
  const byCode = new Map(
    organisations.map((organisation) => [organisation.code, { ...organisation, tally: emptyTally(), places: 0 }]),
  );
  model.codes.forEach((_, index) => {
    const seen = new Set<string>();
    let code = model.place(index)?.organisation ?? null;
    while (code !== null && !seen.has(code)) {
      seen.add(code);
      const organisation = byCode.get(code);
      if (!organisation) break;
      addTally(organisation.tally, table.byPlace[index] ?? emptyTally());
      organisation.places += 1;
      code = organisation.parent;
    }
  });
  return worstFirst(
    [...byCode.values()].map(({ code, name, nameEn, tally, places }) =>
      row({ key: code, name, nameEn }, tally, places),
    ),
  );
}

function worstFirst(rows: RollupRow[]): RollupRow[] {
  return rows.toSorted((a, b) => compareWorstFirst(a, b) || (a.key < b.key ? -1 : 1));
}

function placesOf(table: CellTable, column: number): number {
  let count = 0;
  for (let index = 0; index < table.byPlace.length; index += 1) if (table.isRequired(index, column)) count += 1;
  return count;
}

function row(named: Named, tally: Readonly<Tally>, places: number): RollupRow {
  return { ...named, ...tally, state: rollupState(tally), places };
}
