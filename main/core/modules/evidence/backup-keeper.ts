import path from 'node:path';
import type { Step } from '../../../../shared/contract/evidence.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { Alarm } from '../../platform/alarm.ts';
import type { Clock } from '../../platform/clock.ts';
import { BackupBook, type BackupEntry, type BackupKind } from '../../store/backup-book.ts';
import type { Store } from '../../store/store.ts';
import { STORE_FILE } from '../../store/store-files.ts';
import { runTask } from './evidence-task.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** After a start the first board comes before the first copy. */
const AFTER_START_MS = 60_000;
const AGAIN_MS = 10 * 60_000;

export type BackupSettings = { readonly hourly: number; readonly daily: number; readonly share: number };

export const BACKUP_DEFAULTS: BackupSettings = { hourly: 24, daily: 14, share: 0.2 };

export type BackupKeeperOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly settings: () => BackupSettings;
  /** False in the worlds of exercises and in pictures of the past: nothing is copied by the hour there. */
  readonly active: boolean;
  /** Called when the list has changed. */
  readonly onChange: () => void;
};

/** Makes a copy every hour and keeps one a day, beside the core's thread, as long as something has changed since the last. */
export class BackupKeeper {
  readonly book: BackupBook;
  readonly #options: BackupKeeperOptions;
  readonly #alarm: Alarm;
  #nextAt: number;
  #running: Promise<BackupEntry> | null = null;
  #failed: { at: number; message: string } | null = null;

  constructor(options: BackupKeeperOptions) {
    this.#options = options;
    this.book = new BackupBook(options.store.dataDir);
    this.#nextAt = options.clock.now() + AFTER_START_MS;
    this.#alarm = new Alarm(options.clock, () => this.passTime());
    if (options.active) this.#alarm.set(this.#nextAt);
  }

  get running(): boolean {
    return this.#running !== null;
  }

  get failed(): { at: number; message: string } | null {
    return this.#failed;
  }

  /** When the next copy is looked at, in UTC ms. */
  get nextAt(): number {
    return this.#nextAt;
  }

  passTime(): void {
    if (!this.#options.active) return;
    const now = this.#options.clock.now();
    if (now < this.#nextAt) {
      this.#alarm.set(this.#nextAt);
      return;
    }
    const [newest] = this.book.list().filter(({ kind }) => kind === 'hourly');
    // What stands in the newest copy needs no other one.
    const due = newest === undefined || newest.at <= now - HOUR_MS || newest.at > now;
    if (due && newest?.seq !== this.#options.store.bus.revision) {
      void this.rotate().catch(() => undefined);
      return;
    }
    this.#wakeAt(now + HOUR_MS);
  }

  /** Makes the hourly copy now, a daily one when that is due, and removes what is too much. @throws AppError BACKUP_FAILED, NO_ROOM_FOR_BACKUP */
  async rotate(): Promise<BackupEntry> {
    const entry = await this.make('hourly', null);
    const [daily] = this.book.list().filter(({ kind }) => kind === 'daily');
    if (daily === undefined || daily.at <= entry.at - DAY_MS) this.book.copyAs(entry, 'daily');
    this.book.prune(this.#options.settings());
    this.#options.onChange();
    return entry;
  }

  /** Makes one copy; with a passphrase it is sealed. Only one is made at a time. @throws AppError BACKUP_RUNNING, BACKUP_FAILED, NO_ROOM_FOR_BACKUP */
  async make(
    kind: BackupKind,
    passphrase: string | null,
    onStep?: (step: Omit<Step, 'type'>) => void,
    signal?: AbortSignal,
  ): Promise<BackupEntry> {
    if (this.#running !== null)
      throw new AppError(
        'BACKUP_RUNNING',
        'A backup is being made already. Nothing more was begun. Wait until it is done.',
      );
    const { clock, store } = this.#options;
    this.#running = this.#make(kind, passphrase, onStep, signal);
    try {
      const entry = await this.#running;
      this.#failed = null;
      this.#wakeAt(clock.now() + HOUR_MS);
      return entry;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'CANCELLED')) {
        this.#failed = { at: clock.now(), message: error instanceof Error ? error.message : String(error) };
        if (store.db.open) this.#wakeAt(clock.now() + AGAIN_MS);
      }
      throw error;
    } finally {
      this.#running = null;
      this.#options.onChange();
    }
  }

  stop(): void {
    this.#alarm.cancel();
  }

  async #make(
    kind: BackupKind,
    passphrase: string | null,
    onStep: ((step: Omit<Step, 'type'>) => void) | undefined,
    signal: AbortSignal | undefined,
  ): Promise<BackupEntry> {
    const { clock, store } = this.#options;
    const at = clock.now();
    this.#checkRoom(passphrase !== null);
    const target = this.book.newFile(kind, at, passphrase !== null);
    const file = path.join(store.dataDir, STORE_FILE);
    const facts = await runTask({ task: 'backup', file, target, passphrase }, onStep, signal);
    return this.book.note(facts, kind, at);
  }

  /** A copy must not be what fills the disk. */
  #checkRoom(sealed: boolean): void {
    const { db } = this.#options.store;
    const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
    const needed = bytes * (sealed ? 2 : 1) * 1.1;
    const free = this.book.freeBytes();
    if (free > needed) return;
    throw new AppError(
      'NO_ROOM_FOR_BACKUP',
      `A backup needs ${Math.ceil(needed / 1e6)} MB and the disk has ${Math.floor(free / 1e6)} MB free. None was made; the store is untouched. Make room, then try again.`,
      { needed: Math.ceil(needed), free },
    );
  }

  #wakeAt(at: number): void {
    this.#nextAt = at;
    this.#alarm.set(at);
  }
}
