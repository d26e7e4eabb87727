import type { Step } from '../../../../shared/contract/evidence.ts';
import type { BackupSettingsPatch } from '../../../../shared/contract/backups.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { ApprovalGate } from '../accounts/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { BackupEntry } from '../../store/backup-book.ts';
import type { Command, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import { BACKUP_DEFAULTS, BackupKeeper, type BackupSettings } from './backup-keeper.ts';
import { Restorer } from './restorer.ts';
import { stepsThen } from './steps-then.ts';

const SETTING = 'backups';

export type BackupsOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly approve?: ApprovalGate | undefined;
  readonly active: boolean;
  readonly onChange: () => void;
};

/** Copies of the store: made by the hour and by hand, listed, and put back. */
export class Backups {
  readonly keeper: BackupKeeper;
  readonly restorer: Restorer;
  readonly #store: Store;

  constructor({ store, clock, approve, active, onChange }: BackupsOptions) {
    this.#store = store;
    this.keeper = new BackupKeeper({ store, clock, active, settings: () => settingsOf(store.db), onChange });
    this.restorer = new Restorer({ store, clock, backups: this.keeper, approve });
  }

  list() {
    const { book, failed, nextAt, running } = this.keeper;
    const items = book.list();
    return {
      folder: book.folder,
      items,
      bytes: items.reduce((sum, { bytes }) => sum + bytes, 0),
      freeBytes: book.freeBytes(),
      settings: settingsOf(this.#store.db),
      nextAt,
      running,
      failed,
      restorations: restorationsOf(this.#store.db),
    };
  }

  /** Steps of making a copy, then its entry. Ends when `signal` aborts. */
  make(
    passphrase: string | null,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Step | { type: 'done'; backup: BackupEntry }, void> {
    return stepsThen(
      (onStep, stop) => this.keeper.make('manual', passphrase, onStep, stop),
      (backup) => ({ type: 'done' as const, backup }),
      signal,
    );
  }

  configure(command: Command, patch: BackupSettingsPatch): Outcome<null> {
    return this.#store.bus.execute(command, (db) => {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const value = JSON.stringify({ ...settingsOf(db), ...given });
      return { changes: [{ entity: 'setting', op: 'put', row: rowKey([SETTING]), fields: { value } }], result: null };
    });
  }

  stop(): void {
    this.keeper.stop();
  }
}

function settingsOf(db: ReadDb): BackupSettings {
  const stored = db
    .prepare<[string], string>('SELECT value FROM setting WHERE key = ? AND deleted = 0')
    .pluck()
    .get(SETTING);
  return stored === undefined ? BACKUP_DEFAULTS : { ...BACKUP_DEFAULTS, ...(JSON.parse(stored) as BackupSettings) };
}

export type RestorationRow = {
  id: string;
  kind: 'backup' | 'instant' | 'recovery';
  at: number;
  source: string | null;
  sourceAt: number | null;
  upTo: number;
  replayed: number;
  lost: number;
  lostFrom: number | null;
  lostTo: number | null;
  gapFrom: number | null;
  gapTo: number | null;
  gapFromAt: number | null;
  gapToAt: number | null;
  afterGap: number | null;
  keptFile: string | null;
  cause: string | null;
};

/** Every return to an earlier state, newest first. */
export function restorationsOf(db: ReadDb): RestorationRow[] {
  return db
    .prepare<[], RestorationRow>(
      `SELECT id, kind, at, source, sourceAt, upTo, replayed, lost, lostFrom, lostTo, gapFrom, gapTo, gapFromAt, gapToAt, afterGap, keptFile, cause
       FROM restoration WHERE deleted = 0 ORDER BY at DESC LIMIT 50`,
    )
    .all();
}
