import type { MomentDifference } from '../../../../shared/contract/moments.ts';
import type { RollupBy, RollupRow } from '../../../../shared/contract/readiness-cells.ts';
import type { EffectiveState } from '../../../../shared/domain/readiness/status.ts';
import { turnOf } from '../../../../shared/domain/readiness/turn.ts';
import { rollupRows, type ReadinessModel } from '../../modules/readiness/index.ts';
import type { Services } from '../../services.ts';

type Counts = MomentDifference['totals']['before'];
type ChangedRow = MomentDifference['byCategory'][number];
type Cell = MomentDifference['cells']['items'][number];
type ChangedPlace = MomentDifference['places']['items'][number];

/** Cells and places listed; what is beyond is counted. */
const MOST_LISTED = 300;

const TURNS = ['worse', 'better', 'other'] as const;

export function countsOf(row: RollupRow): Counts {
  const { required, ready, tested, stale, red, criticalRed, overdue, state } = row;
  return { required, ready, tested, stale, red, criticalRed, overdue, state };
}

/** Rows of a roll-up that are not the same in both, in the order of the later one. */
export function compareRows(by: RollupBy, from: Services, to: Services): ChangedRow[] {
  const before = new Map(rowsOf(by, from).map((row) => [row.key, row]));
  const after = rowsOf(by, to);
  const kept = new Set(after.map(({ key }) => key));
  const pairs = [
    ...after.map((row) => ({ row, was: before.get(row.key), is: row })),
    ...[...before.values()].filter(({ key }) => !kept.has(key)).map((row) => ({ row, was: row, is: undefined })),
  ];
  return pairs
    .map(({ row: { key, name, nameEn }, was, is }) => ({
      key,
      name,
      nameEn,
      before: was ? countsOf(was) : null,
      after: is ? countsOf(is) : null,
    }))
    .filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
}

const rowsOf = (by: RollupBy, { model, places, db }: Services): RollupRow[] => rollupRows(by, model, places, db);

/** Items of places that are in another state, and how many of each place. */
export function compareCells(from: Services, to: Services): Pick<MomentDifference, 'places' | 'cells'> {
  const cells: Cell[] = [];
  const places = new Map<string, ChangedPlace>();
  const counts = { better: 0, worse: 0, other: 0 };
  for (const place of new Set([...to.model.codes, ...from.model.codes])) {
    for (const [item, column] of allItems(from.model, to.model)) {
      const before = stateOf(from.model, place, item);
      const after = stateOf(to.model, place, item);
      if (before === after) continue;
      const turn = turnOf(before, after);
      counts[turn] += 1;
      const named = nameOf(to, from, place);
      const known = places.get(place) ?? { place, ...named, better: 0, worse: 0, other: 0 };
      places.set(place, { ...known, [turn]: known[turn] + 1 });
      cells.push({
        place,
        placeName: named.name,
        placeNameEn: named.nameEn,
        item,
        itemName: column.name,
        itemNameEn: column.nameEn,
        critical: column.critical,
        turn,
        before,
        after,
      });
    }
  }
  cells.sort((a, b) => TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn) || Number(b.critical) - Number(a.critical));
  const changed = [...places.values()].toSorted((a, b) => b.worse - a.worse || b.better - a.better);
  return {
    places: { total: changed.length, items: changed.slice(0, MOST_LISTED) },
    cells: { total: cells.length, better: counts.better, worse: counts.worse, items: cells.slice(0, MOST_LISTED) },
  };
}

type Item = ReadinessModel['grid']['items'][number];

function allItems(from: ReadinessModel, to: ReadinessModel): Map<string, Item> {
  return new Map([...from.grid.items, ...to.grid.items].map((item) => [item.code, item]));
}

/** Null when the item is not asked of the place, or one of them is not there. */
function stateOf(model: ReadinessModel, place: string, item: string): EffectiveState | null {
  const [row, column] = [model.rowOf(place), model.grid.ordinal.get(item)];
  return row === undefined || column === undefined ? null : model.table.state(row, column);
}

/** As a place is called later, else as it was called. */
export function nameOf(to: Services, from: Services, place: string): { name: string; nameEn: string | null } {
  const found = to.places.find(place) ?? from.places.find(place);
  return { name: found?.name ?? place, nameEn: found?.nameEn ?? null };
}
