import type { Capability, CapabilityCondition, CoverageExclusion } from '../../../../shared/contract/coverage.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';

export class CoverageCommands {
  readonly #bus: CommandBus;

  constructor(bus: CommandBus) {
    this.#bus = bus;
  }

  saveCapability(
    command: Command,
    { code, name, nameEn, short, ord }: Omit<Capability, 'items' | 'conditions' | 'sample'>,
  ): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'capability', op: 'put', row: rowKey([code]), fields: { name, nameEn, short, ord } }],
      result: null,
    }));
  }

  /** @throws AppError UNKNOWN_CAPABILITY, UNKNOWN_ITEM */
  linkItem(command: Command, capability: string, item: string, needed: boolean): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertKnown(db, 'capability', capability, 'UNKNOWN_CAPABILITY');
      assertKnown(db, 'readiness_item', item, 'UNKNOWN_ITEM');
      const row = rowKey([capability, item]);
      return {
        changes: [
          needed
            ? { entity: 'capability_item', op: 'put', row, fields: {} }
            : { entity: 'capability_item', op: 'delete', row },
        ],
        result: null,
      };
    });
  }

  /** @throws AppError UNKNOWN_CAPABILITY */
  linkCondition(
    command: Command,
    capability: string,
    { kind, value }: CapabilityCondition,
    needed: boolean,
  ): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertKnown(db, 'capability', capability, 'UNKNOWN_CAPABILITY');
      const row = rowKey([capability, kind, value]);
      return {
        changes: [
          needed
            ? { entity: 'capability_condition', op: 'put', row, fields: {} }
            : { entity: 'capability_condition', op: 'delete', row },
        ],
        result: null,
      };
    });
  }

  /** A pair of place and venue that does not count from `from` to `to` (UTC ms). @throws AppError UNKNOWN_PLACE, BAD_PERIOD */
  exclude(command: Command, { place, venue, from, to, reason }: CoverageExclusion): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertKnown(db, 'place', place, 'UNKNOWN_PLACE');
      assertKnown(db, 'place', venue, 'UNKNOWN_PLACE');
      if (to <= from) throw new AppError('BAD_PERIOD', 'The period must end after it begins. Nothing was changed.');
      return {
        changes: [
          {
            entity: 'coverage_exclusion',
            op: 'put',
            row: rowKey([place, venue, String(from)]),
            fields: { toAt: to, reason },
          },
        ],
        result: null,
      };
    });
  }

  removeExclusion(command: Command, place: string, venue: string, from: number): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'coverage_exclusion', op: 'delete', row: rowKey([place, venue, String(from)]) }],
      result: null,
    }));
  }
}

function assertKnown(db: ReadDb, table: 'capability' | 'readiness_item' | 'place', code: string, error: string): void {
  const known = db.prepare(`SELECT 1 FROM ${table} WHERE code = ? AND deleted = 0`).get(code);
  if (!known)
    throw new AppError(error, `There is no ${table.replace('_', ' ')} with the code ${code}. Nothing was changed.`, {
      code,
    });
}
