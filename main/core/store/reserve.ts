import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/kernel/app-error.ts';

/** Room kept for the moment when the disk is full: some thousand commands. */
const RESERVE_BYTES = 16 * 2 ** 20;
const PIECE = 2 ** 20;
/** How long a core runs before it takes the room, and how often it looks whether there is room again, in ms. */
const LOOK_MS = 20_000;

/** A file that is given up when the disk is full, so that work in hand can be finished; taken again when there is room. */
export class Reserve {
  readonly #file: string;
  readonly #bytes: number;
  #timer: NodeJS.Timeout | undefined;
  #used = false;
  #onChange: () => void = () => undefined;

  constructor(dataDir: string, bytes = RESERVE_BYTES) {
    this.#file = path.join(dataDir, 'reserve.bin');
    this.#bytes = bytes;
    this.#timer = setInterval(() => this.look(), LOOK_MS);
    this.#timer.unref();
  }

  /** True from the moment the disk was full until there is room again. */
  get used(): boolean {
    return this.#used;
  }

  /** `listener` hears when the disk was full, and when there is room again. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Free bytes of the store's disk. */
  freeBytes(): number {
    const { bavail, bsize } = statfsSync(path.dirname(this.#file));
    return bavail * bsize;
  }

  /** Takes the room when there is enough for it and as much again. */
  look(): void {
    try {
      if (existsSync(this.#file) || this.freeBytes() < this.#bytes * 2) return;
      const partial = `${this.#file}.partial`;
      const fd = openSync(partial, 'w', 0o600);
      try {
        // Bytes that no file system can keep in less room.
        for (let written = 0; written < this.#bytes; written += PIECE) writeSync(fd, randomBytes(PIECE));
        fsyncSync(fd);
      } finally {
        closeSync(fd);
      }
      renameSync(partial, this.#file);
      if (this.#used) this.#turn(false);
    } catch {
      // Still no room: looked at again.
      rmSync(`${this.#file}.partial`, { force: true });
    }
  }

  /** Gives the room up; false when it is gone already. */
  readonly giveUp = (): boolean => {
    if (!this.#used) this.#turn(true);
    if (!existsSync(this.#file)) return false;
    rmSync(this.#file);
    return true;
  };

  /** Told after the command at hand, which may have filled the disk. */
  #turn(used: boolean): void {
    this.#used = used;
    setImmediate(this.#onChange);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** Whether SQLite says that the disk has no room. */
export function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError && (error.code === 'SQLITE_FULL' || error.code === 'SQLITE_IOERR_SHMSIZE')
  );
}

export const diskFull = (): AppError =>
  new AppError(
    'DISK_FULL',
    'The disk is full. Nothing was changed, and everything that was acknowledged is kept. Make room on the disk; work goes on by itself.',
  );
