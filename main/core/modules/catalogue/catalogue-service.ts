import type { z } from 'zod';
import type { catalogueContract, ReadinessCategory, ReadinessItem } from '../../../../shared/contract/catalogue.ts';
import type { PlaceType } from '../../../../shared/domain/places/place-type.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { circleClosedBy, type Dependency } from '../../../../shared/domain/readiness/dependencies.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';

type Overview = z.infer<NonNullable<(typeof catalogueContract.get)['~orpc']['outputSchema']>>;
type ItemInput = z.infer<NonNullable<(typeof catalogueContract.saveItem)['~orpc']['inputSchema']>>['item'];
type ItemRow = Omit<ReadinessItem, 'critical' | 'sample' | 'placeTypes'> & { critical: number; sample: number };

/** The readiness catalogue: what must be ready, where, by when, and how long evidence for it holds. */
export class CatalogueService {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;

  constructor(db: ReadDb, bus: CommandBus) {
    this.#db = db;
    this.#bus = bus;
  }

  overview(): Overview {
    const categories = this.#db
      .prepare<[], ReadinessCategory>(
        'SELECT code, name, nameEn, ord FROM readiness_category WHERE deleted = 0 ORDER BY ord, code',
      )
      .all();
    const placeTypes = this.#placeTypes();
    const items = this.#db
      .prepare<[], ItemRow>(
        `SELECT code, category, name, nameEn, ord, critical, dueOffsetDays, freshHours, ownerPost, checkerPost, cadence, source, sample
         FROM readiness_item WHERE deleted = 0 ORDER BY category, ord, code`,
      )
      .all()
      .map((row) => ({
        ...row,
        critical: row.critical === 1,
        sample: row.sample === 1,
        placeTypes: placeTypes.get(row.code) ?? [],
      }));
    const overrides = this.#db
      .prepare<[], { place: string; item: string; required: number }>(
        'SELECT place, item, required FROM requirement_override WHERE deleted = 0 AND required IS NOT NULL',
      )
      .all()
      .map((row) => ({ ...row, required: row.required === 1 }));
    return { categories, items, overrides, dependencies: this.#dependencies() };
  }

  saveCategory(command: Command, { code, name, nameEn, ord }: ReadinessCategory): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'readiness_category', op: 'put', row: rowKey([code]), fields: { name, nameEn, ord } }],
      result: null,
    }));
  }

  /** @throws AppError UNKNOWN_CATEGORY */
  saveItem(command: Command, { code, critical, ...rest }: ItemInput): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertRow('readiness_category', rest.category, 'UNKNOWN_CATEGORY', 'category');
      return {
        changes: [
          { entity: 'readiness_item', op: 'put', row: rowKey([code]), fields: { ...rest, critical: critical ? 1 : 0 } },
        ],
        result: null,
      };
    });
  }

  /** Takes an item out of the catalogue; what was recorded for it stays in the log. @throws AppError UNKNOWN_ITEM */
  removeItem(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertRow('readiness_item', code, 'UNKNOWN_ITEM', 'readiness item');
      return { changes: [{ entity: 'readiness_item', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }

  /** One member of the set of place types an item is required for. @throws AppError UNKNOWN_ITEM */
  requireFor(command: Command, item: string, placeType: PlaceType, required: boolean): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertRow('readiness_item', item, 'UNKNOWN_ITEM', 'readiness item');
      const row = rowKey([item, placeType]);
      return {
        changes: [
          required
            ? { entity: 'item_place_type', op: 'put', row, fields: {} }
            : { entity: 'item_place_type', op: 'delete', row },
        ],
        result: null,
      };
    });
  }

  /** For one place, whatever its type says; null takes the override back. @throws AppError UNKNOWN_ITEM, UNKNOWN_PLACE */
  override(command: Command, place: string, item: string, required: boolean | null): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertRow('place', place, 'UNKNOWN_PLACE', 'place');
      this.#assertRow('readiness_item', item, 'UNKNOWN_ITEM', 'readiness item');
      const row = rowKey([place, item]);
      return {
        changes: [
          required === null
            ? { entity: 'requirement_override', op: 'delete', row }
            : { entity: 'requirement_override', op: 'put', row, fields: { required: required ? 1 : 0 } },
        ],
        result: null,
      };
    });
  }

  /**
   * One member of the set of items that `item` needs first.
   * @throws AppError UNKNOWN_ITEM, DEPENDENCY_CYCLE when the item would in the end need itself
   */
  depend(command: Command, item: string, needs: string, required: boolean): Outcome<null> {
    return this.#bus.execute(command, () => {
      this.#assertRow('readiness_item', item, 'UNKNOWN_ITEM', 'readiness item');
      this.#assertRow('readiness_item', needs, 'UNKNOWN_ITEM', 'readiness item');
      const row = rowKey([item, needs]);
      if (!required) return { changes: [{ entity: 'item_dependency', op: 'delete', row }], result: null };
      const circle = circleClosedBy(this.#dependencies(), { item, needs });
      if (circle !== null) {
        throw new AppError(
          'DEPENDENCY_CYCLE',
          `${item} cannot wait for ${needs}, which waits for it in turn (${circle.join(' → ')}). Nothing was changed. Take one of these away first.`,
          { item, needs, circle },
        );
      }
      return { changes: [{ entity: 'item_dependency', op: 'put', row, fields: {} }], result: null };
    });
  }

  #dependencies(): Dependency[] {
    return this.#db
      .prepare<[], Dependency>(
        `SELECT d.item, d.needs FROM item_dependency d
         JOIN readiness_item i ON i.code = d.item AND i.deleted = 0
         JOIN readiness_item n ON n.code = d.needs AND n.deleted = 0
         WHERE d.deleted = 0 ORDER BY d.item, d.needs`,
      )
      .all();
  }

  #placeTypes(): Map<string, PlaceType[]> {
    const byItem = new Map<string, PlaceType[]>();
    const members = this.#db
      .prepare<[], { item: string; placeType: PlaceType }>(
        'SELECT item, placeType FROM item_place_type WHERE deleted = 0',
      )
      .iterate();
    for (const { item, placeType } of members) byItem.set(item, [...(byItem.get(item) ?? []), placeType]);
    return byItem;
  }

  #assertRow(
    table: 'place' | 'readiness_item' | 'readiness_category',
    code: string,
    error: string,
    what: string,
  ): void {
    const known = this.#db.prepare(`SELECT 1 FROM ${table} WHERE code = ? AND deleted = 0`).get(code);
    if (!known) throw new AppError(error, `There is no ${what} with the code ${code}. Nothing was changed.`, { code });
  }
}
