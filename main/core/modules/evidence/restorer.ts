import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { RestoredExercises } from '../../../../shared/contract/backups.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ApprovalGate } from '../accounts/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command } from '../../store/command-bus.ts';
import { EVIDENCE_FOLDER } from '../../store/store-files.ts';
import { continues, lossAfter, seqAt, tipOfFile, type Loss } from '../../store/restore-point.ts';
import { openForeign } from '../../store/foreign-database.ts';
import { carrySecrets } from '../../store/account-secrets.ts';
import type { Store } from '../../store/store.ts';
import { STORE_FILE } from '../../store/store-files.ts';
import type { BackupKeeper } from './backup-keeper.ts';
import { runTask } from './evidence-task.ts';
import { restoredExercises } from './restored-exercises.ts';

/** What the store is to be put back to: a backup of the list, a backup file, or an instant (UTC ms). */
export type RestoreSource =
  | { readonly from: 'backup'; readonly id: string }
  | { readonly from: 'file'; readonly file: string; readonly passphrase?: string | undefined }
  | { readonly from: 'instant'; readonly at: number };

/** What a restore would do, in numbers. */
export type RestorePlan = {
  readonly revision: number;
  /** Says of which source and state the numbers are; the restore is refused when they are others by then. */
  readonly token: string;
  readonly source: string;
  /** When the newest change was made that is kept; null when none is. */
  readonly sourceAt: number | null;
  /** Whether the source is an earlier state of this very store. */
  readonly sameStore: boolean;
  readonly upTo: number;
  readonly kept: number;
  /** Changes of the log that are carried out again on top of the backup that is begun with. */
  readonly replayed: number;
  readonly base: string | null;
  readonly lost: Loss;
  readonly exercises: RestoredExercises;
};

export type ReadyRestore = {
  readonly file: string;
  readonly plan: RestorePlan;
  readonly kind: 'backup' | 'instant';
  /** What the two people left in the log, where that is needed. */
  readonly changes: readonly Change[];
};

export type RestorerOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly backups: BackupKeeper;
  /** Two people for a restore over live data, where there are accounts. */
  readonly approve?: ApprovalGate | undefined;
};

/** Works out what a restore would lose, and makes ready what is put in the store's place. */
export class Restorer {
  readonly #options: RestorerOptions;

  constructor(options: RestorerOptions) {
    this.#options = options;
  }

  /** @throws AppError UNKNOWN_BACKUP and what opening a backup throws. Changes nothing. */
  async plan(source: RestoreSource): Promise<RestorePlan> {
    const { db, bus, dataDir } = this.#options.store;
    if (source.from === 'instant') {
      const upTo = seqAt(db, source.at);
      const base = this.#baseBefore(upTo);
      return this.#planOf(source, {
        source: 'instant',
        sourceAt: source.at,
        sameStore: true,
        upTo,
        kept: upTo,
        replayed: upTo - (base?.seq ?? 0),
        base: base?.id ?? null,
        lost: lossAfter(db, upTo),
        exercises: restoredExercises(db, db, upTo, dataDir),
        revision: bus.revision,
      });
    }
    const opened = await this.#open(source);
    const tip = tipOfFile(opened.file);
    const sameStore = continues(db, tip);
    return this.#planOf(source, {
      source: source.from === 'backup' ? source.id : source.file,
      sourceAt: opened.lastAt,
      sameStore,
      upTo: sameStore ? (tip?.seq ?? 0) : 0,
      kept: opened.changes,
      replayed: 0,
      base: source.from === 'backup' ? source.id : null,
      // Of another store nothing of this one is kept.
      lost: lossAfter(db, sameStore ? (tip?.seq ?? 0) : 0),
      exercises: exercisesOfFile(this.#options.store, opened.file),
      revision: bus.revision,
    });
  }

  /**
   * Makes the file that takes the store's place. `token` is the plan's that somebody agreed to.
   * @throws AppError PLAN_OUTDATED when anything changed since; APPROVAL_NEEDED; what making it throws
   */
  async ready(command: Command, source: RestoreSource, token: string): Promise<ReadyRestore> {
    const plan = await this.plan(source);
    if (plan.token !== token)
      throw new AppError(
        'PLAN_OUTDATED',
        'Something was changed in the store after these numbers were given. Nothing was restored. Look at the numbers again.',
        { revision: plan.revision },
      );
    const { approve, store } = this.#options;
    const need = { action: 'store.restore', subject: plan.source, revision: plan.token } as const;
    const approved = approve?.(command, need) ?? [];
    const target = path.join(this.#folder(), 'restored.sqlite');
    const live = path.join(store.dataDir, STORE_FILE);
    const base = this.#baseFile(source, plan);
    const instant = source.from === 'instant';
    await runTask({
      task: 'build',
      base,
      live: instant ? live : null,
      upTo: instant ? plan.upTo : null,
      target,
    });
    carrySecrets(store.db, target);
    return { file: target, plan, kind: instant ? 'instant' : 'backup', changes: approved };
  }

  /** The newest backup that is an earlier state of this store and not later than `upTo`. */
  #baseBefore(upTo: number): { id: string; seq: number } | null {
    const { backups, store } = this.#options;
    for (const entry of backups.book.list()) {
      if (entry.encrypted || entry.seq > upTo || entry.seq === 0) continue;
      const file = backups.book.fileOf(entry.id);
      if (file === null) continue;
      try {
        if (continues(store.db, tipOfFile(file))) return entry;
      } catch {
        // Garbled since it was checked: the next older one, or the log alone.
      }
    }
    return null;
  }

  #baseFile(source: RestoreSource, plan: RestorePlan): string | null {
    if (source.from === 'instant') return plan.base === null ? null : this.#options.backups.book.fileOf(plan.base);
    return this.#opened();
  }

  async #open(source: Exclude<RestoreSource, { from: 'instant' }>) {
    const file = source.from === 'file' ? path.resolve(source.file) : this.#options.backups.book.fileOf(source.id);
    if (file === null)
      throw new AppError(
        'UNKNOWN_BACKUP',
        'There is no backup of that name any more. Nothing was changed. Choose one of the list.',
      );
    const passphrase = source.from === 'file' ? (source.passphrase ?? null) : null;
    return runTask({ task: 'open', file, passphrase, target: this.#opened() });
  }

  #planOf(source: RestoreSource, plan: Omit<RestorePlan, 'token'>): RestorePlan {
    const what = source.from === 'file' ? { from: 'file', file: source.file } : source;
    const token = createHash('sha256')
      .update(JSON.stringify([what, plan.revision, plan.upTo, plan.kept]))
      .digest('hex')
      .slice(0, 32);
    return { ...plan, token };
  }

  #opened(): string {
    return path.join(this.#folder(), 'opened.sqlite');
  }

  #folder(): string {
    const folder = path.join(this.#options.store.dataDir, EVIDENCE_FOLDER);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Removes what was unpacked to be looked at. */
  tidy(): void {
    rmSync(this.#opened(), { force: true });
  }
}

function exercisesOfFile({ db, dataDir }: Pick<Store, 'db' | 'dataDir'>, file: string): RestoredExercises {
  const copy = openForeign(file);
  try {
    return restoredExercises(db, copy, Number.MAX_SAFE_INTEGER, dataDir);
  } finally {
    copy.close();
  }
}

/** What the restored store says of how it came to be. */
export function restorationChange(
  { plan, kind }: Pick<ReadyRestore, 'plan' | 'kind'>,
  { at, keptFile, reason }: { readonly at: number; readonly keptFile: string | null; readonly reason: string | null },
): RowChange {
  const { source, sourceAt, upTo, replayed, lost } = plan;
  return {
    entity: 'restoration',
    op: 'put',
    row: randomUUID(),
    fields: {
      kind,
      at,
      source: path.basename(source),
      sourceAt,
      upTo,
      replayed,
      lost: lost.changes,
      lostFrom: lost.from,
      lostTo: lost.to,
      keptFile,
      cause: reason,
    },
  };
}
