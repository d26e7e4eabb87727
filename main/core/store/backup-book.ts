import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { BackupFacts } from './make-backup.ts';

/** Folder of the rotating backups beside the store. */
export const BACKUP_FOLDER = 'backups';

export type BackupKind = 'hourly' | 'daily' | 'manual';

/** A backup that counts: it was opened and checked after it was written. Instants in UTC ms. */
export type BackupEntry = {
  /** Its file name in the folder. */
  readonly id: string;
  readonly kind: BackupKind;
  readonly at: number;
  readonly checkedAt: number;
  readonly bytes: number;
  readonly changes: number;
  readonly seq: number;
  readonly lastAt: number | null;
  readonly encrypted: boolean;
};

const NAME = /^(hourly|daily|manual)-\d{8}T\d{6}Z(?:-\d+)?\.(sqlite|ercbak)$/;

/** The backups in a folder. What is known of each stands in a note beside it, written once the copy was checked: without a note it does not count. */
export class BackupBook {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, BACKUP_FOLDER);
  }

  /** Newest first. */
  list(): BackupEntry[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .flatMap((name) => this.#read(name) ?? [])
      .toSorted((one, other) => other.at - one.at || other.id.localeCompare(one.id));
  }

  /** Absolute path of a backup; null when there is none of that name, whatever the name holds. */
  fileOf(id: string): string | null {
    if (!NAME.test(id)) return null;
    const file = path.join(this.folder, id);
    return existsSync(file) ? file : null;
  }

  /** A free name for a copy made at `at`. */
  newFile(kind: BackupKind, at: number, encrypted = false): string {
    const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
    const extension = encrypted ? 'ercbak' : 'sqlite';
    for (let number = 0; ; number += 1) {
      const file = path.join(this.folder, `${kind}-${stamp}${number === 0 ? '' : `-${number}`}.${extension}`);
      if (!existsSync(file)) return file;
    }
  }

  /** Notes a checked copy. */
  note(facts: BackupFacts, kind: BackupKind, at: number): BackupEntry {
    const { bytes, changes, seq, lastAt, encrypted } = facts;
    const entry = { id: path.basename(facts.file), kind, at, checkedAt: at, bytes, changes, seq, lastAt, encrypted };
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    writeFileSync(noteOf(facts.file), `${JSON.stringify(entry)}\n`, { mode: 0o600, flush: true });
    return entry;
  }

  /** The same copy kept as another kind. */
  copyAs(entry: BackupEntry, kind: BackupKind): BackupEntry {
    const file = this.newFile(kind, entry.at, entry.encrypted);
    copyFileSync(path.join(this.folder, entry.id), file);
    return this.note({ ...entry, file }, kind, entry.at);
  }

  remove(id: string): void {
    const file = this.fileOf(id);
    if (file === null) return;
    // The note goes first: a copy without one does not count.
    rmSync(noteOf(file), { force: true });
    rmSync(file, { force: true });
  }

  /**
   * Removes what is over the count of its kind or over `share` (0 to 1) of the free disk, oldest first, hourly ones before daily ones.
   * The newest stays whatever it takes; copies made by hand are not touched. Returns how many went.
   */
  prune(keep: { readonly hourly: number; readonly daily: number; readonly share: number }): number {
    const rotating = this.list().filter(({ kind }) => kind !== 'manual');
    const newest = rotating[0]?.id;
    const over = (['hourly', 'daily'] as const).flatMap((kind) =>
      rotating.filter((entry) => entry.kind === kind).slice(Math.max(1, keep[kind])),
    );
    for (const { id } of over) this.remove(id);
    let removed = over.length;
    const left = rotating.filter((entry) => !over.includes(entry));
    const oldestFirst = (['hourly', 'daily'] as const).flatMap((kind) =>
      left.filter((entry) => entry.kind === kind && entry.id !== newest).toReversed(),
    );
    let bytes = left.reduce((sum, entry) => sum + entry.bytes, 0);
    const cap = (this.freeBytes() + bytes) * keep.share;
    for (const entry of oldestFirst) {
      if (bytes <= cap) break;
      this.remove(entry.id);
      bytes -= entry.bytes;
      removed += 1;
    }
    return removed;
  }

  /** Free bytes of the disk the backups are on, as an ordinary user sees them. */
  freeBytes(): number {
    const { bavail, bsize } = statfsSync(existsSync(this.folder) ? this.folder : path.dirname(this.folder));
    return bavail * bsize;
  }

  #read(name: string): BackupEntry | null {
    const file = path.join(this.folder, name);
    if (!NAME.test(name) || !existsSync(noteOf(file))) return null;
    try {
      const entry = JSON.parse(readFileSync(noteOf(file), 'utf8')) as BackupEntry;
      // A copy of another size is not the one that was checked.
      return entry.id === name && statSync(file).size === entry.bytes ? entry : null;
    } catch {
      return null;
    }
  }
}

const noteOf = (file: string): string => `${file}.json`;
