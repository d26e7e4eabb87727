import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { DEFAULT_TEST_VALID_DAYS } from '../../../../shared/domain/readiness/tested.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** A readiness item as the model needs it; `freshMs` and `dueAt` in milliseconds. */
export type GridItem = {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly critical: boolean;
  readonly freshMs: number | null;
  readonly dueAt: number | null;
  readonly ownerPost: string | null;
};

/** Which items exist, in screen order, and which place requires which. */
export type CatalogueGrid = {
  readonly items: readonly GridItem[];
  readonly ordinal: ReadonlyMap<string, number>;
  readonly categories: readonly { code: string; name: string; nameEn: string | null }[];
  readonly opensAt: number | null;
  /** For each item, in the same order, the items that must be ready before it can be. */
  readonly needs: readonly (readonly number[])[];
  /** How long a passed test counts, in milliseconds. */
  readonly testValidMs: number;
  readonly requires: (placeCode: string, placeType: string, itemOrdinal: number) => boolean;
};

type ItemRow = {
  code: string;
  category: string;
  name: string;
  nameEn: string | null;
  critical: number;
  dueOffsetDays: number;
  freshHours: number | null;
  ownerPost: string | null;
};

const HOUR_MS = 3_600_000;

/** Reads the catalogue, the overrides and the opening instant from which due instants count. */
export function readCatalogueGrid(db: ReadDb): CatalogueGrid {
  const opensAt =
    db.prepare<[], number | null>('SELECT opensAt FROM mega_event WHERE deleted = 0').pluck().get() ?? null;
  const categories = db
    .prepare<[], { code: string; name: string; nameEn: string | null }>(
      'SELECT code, name, nameEn FROM readiness_category WHERE deleted = 0 ORDER BY ord, code',
    )
    .all();
  const items = db
    .prepare<[], ItemRow>(
      `SELECT i.code, i.category, i.name, i.nameEn, i.critical, i.dueOffsetDays, i.freshHours, i.ownerPost
       FROM readiness_item i LEFT JOIN readiness_category c ON c.code = i.category
       WHERE i.deleted = 0 ORDER BY coalesce(c.ord, 9999), i.category, i.ord, i.code`,
    )
    .all()
    .map((row) => gridItem(row, opensAt));
  const ordinal = new Map(items.map((item, index) => [item.code, index]));
  return {
    items,
    ordinal,
    categories,
    opensAt,
    needs: readNeeds(db, ordinal),
    testValidMs: readTestValidity(db),
    requires: requirementRule(db, items),
  };
}

function readNeeds(db: ReadDb, ordinal: ReadonlyMap<string, number>): number[][] {
  const needs: number[][] = Array.from(ordinal, () => []);
  const rows = db
    .prepare<[], { item: string; needs: string }>(
      'SELECT item, needs FROM item_dependency WHERE deleted = 0 ORDER BY item, needs',
    )
    .all();
  for (const row of rows) {
    const [item, needed] = [ordinal.get(row.item), ordinal.get(row.needs)];
    if (item !== undefined && needed !== undefined) needs[item]?.push(needed);
  }
  return needs;
}

/** How long a test counts by the setting of that name, in milliseconds. */
export function readTestValidity(db: ReadDb): number {
  const stored = cached<[], string>(db, "SELECT value FROM setting WHERE key = 'testValidDays' AND deleted = 0")
    .pluck()
    .get() as string | undefined;
  const days = stored === undefined ? DEFAULT_TEST_VALID_DAYS : Number(JSON.parse(stored));
  return days * 24 * HOUR_MS;
}

function gridItem(row: ItemRow, opensAt: number | null): GridItem {
  const { code, category, name, nameEn, ownerPost } = row;
  const dueAt = opensAt === null ? null : opensAt + row.dueOffsetDays * 24 * HOUR_MS;
  const freshMs = row.freshHours === null ? null : row.freshHours * HOUR_MS;
  return { code, category, name, nameEn, ownerPost, critical: row.critical === 1, freshMs, dueAt };
}

function requirementRule(db: ReadDb, items: readonly GridItem[]): CatalogueGrid['requires'] {
  // Asked once for every place × item: no text is put together on the way.
  const byType = new Map<string, Uint8Array>();
  const ordinal = new Map(items.map(({ code }, index) => [code, index]));
  const members = db
    .prepare<[], { item: string; placeType: string }>('SELECT item, placeType FROM item_place_type WHERE deleted = 0')
    .all();
  for (const { item, placeType } of members) {
    const column = ordinal.get(item);
    const required = byType.get(placeType) ?? new Uint8Array(items.length);
    if (column !== undefined) required[column] = 1;
    byType.set(placeType, required);
  }
  const overrides = new Map(
    db
      .prepare<[], { place: string; item: string; required: number }>(
        'SELECT place, item, required FROM requirement_override WHERE deleted = 0 AND required IS NOT NULL',
      )
      .all()
      .map(({ place, item, required }) => [rowKey([place, item]), required === 1]),
  );
  return (placeCode, placeType, itemOrdinal) => {
    const override =
      overrides.size > 0 ? overrides.get(rowKey([placeCode, items[itemOrdinal]?.code ?? ''])) : undefined;
    return override ?? byType.get(placeType)?.[itemOrdinal] === 1;
  };
}
