import { describe, expect, it } from 'vitest';
import { ENTITIES, ENTITY_NAMES, type EntityTable } from '../../store/entities.ts';
import { PLACE_COLUMNS, PLACE_HISTORY, PLACE_TABLES } from './place-columns.ts';

/** Sounds like a place and is none. */
const NO_PLACE: ReadonlySet<string> = new Set(['placeType', 'placeTypes', 'placeText']);
const SOUNDS_LIKE_A_PLACE = /place|venue|hotel|branch|outlet|site/i;

describe('tables that belong to a place', () => {
  it('are all handled when places are merged: a column that sounds like a place is known as one', () => {
    const unknown = ENTITY_NAMES.flatMap((entity) => {
      const { key, fields }: EntityTable = ENTITIES[entity];
      return [...key, ...fields]
        .filter((column) => SOUNDS_LIKE_A_PLACE.test(column) && !NO_PLACE.has(column) && !PLACE_COLUMNS.has(column))
        .map((column) => `${entity}.${column}`);
    });
    expect(unknown).toEqual([]);
  });

  it('are found from the list of entities', () => {
    const names = PLACE_TABLES.map(({ entity }) => entity);
    expect(names).toEqual(expect.arrayContaining(['readiness_state', 'opening_span', 'stock_movement', 'inspection']));
    expect(PLACE_TABLES.find(({ entity }) => entity === 'coverage_exclusion')?.inKey).toEqual(['place', 'venue']);
    for (const entity of PLACE_HISTORY) expect(names).not.toContain(entity);
  });
});
