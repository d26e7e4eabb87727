import type { z } from 'zod';
import type { settingsContract } from '../../../../shared/contract/settings.ts';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { DEFAULT_TEST_VALID_DAYS } from '../../../../shared/domain/readiness/tested.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';

export type Settings = z.infer<NonNullable<(typeof settingsContract.get)['~orpc']['outputSchema']>>;

/** Metres. A place serves a venue when it lies within its service ring; rings are drawn round venues on the map. */
const DEFAULTS: Settings = {
  serviceRingMetres: 1000,
  ringRadii: [500, 1000, 3000],
  basemap: null,
  namesAllowed: true,
  idleLockMinutes: 30,
  testValidDays: DEFAULT_TEST_VALID_DAYS,
};

export class SettingsService {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;

  constructor(db: ReadDb, bus: CommandBus) {
    this.#db = db;
    this.#bus = bus;
  }

  get(): Settings {
    const rows = this.#db
      .prepare<[], { key: string; value: string }>('SELECT key, value FROM setting WHERE deleted = 0')
      .all();
    const stored = Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
    return { ...DEFAULTS, ...stored };
  }

  set(command: Command, values: Partial<{ [Key in keyof Settings]: Settings[Key] | undefined }>): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: Object.entries(values).flatMap(([key, value]): RowChange[] =>
        value === undefined
          ? []
          : [{ entity: 'setting', op: 'put', row: rowKey([key]), fields: { value: JSON.stringify(value) } }],
      ),
      result: null,
    }));
  }
}
