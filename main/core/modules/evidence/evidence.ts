import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Step } from '../../../../shared/contract/evidence.ts';
import type { VerifyReport } from '../../../../shared/contract/verify.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import { exportText } from '../../store/checkpoint.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { openSigningKey, type KeyStore } from '../../store/signing-key.ts';
import type { Store } from '../../store/store.ts';
import { STORE_FILE } from '../../store/store-files.ts';
import { CheckpointKeeper } from './checkpoint-keeper.ts';
import { runTask } from './evidence-task.ts';
import { stepsThen } from './steps-then.ts';

export type EvidenceOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly system: Command['operator'];
  /** What the shell keeps in the operating system's store; null without a shell or a store. */
  readonly keySecret: Buffer | null;
  /** The world of an exercise is no evidence: nothing is signed there. */
  readonly exercise: boolean;
  /** Called when the disk was full, and when there is room again. */
  readonly onDisk: () => void;
};

/** What vouches for the log: the key of this machine, its checkpoints, and the check. */
export class Evidence {
  readonly #store: Store;
  readonly #key: { readonly id: string; readonly storedIn: KeyStore } | null;
  readonly #keeper: CheckpointKeeper | null;

  constructor({ store, clock, system, keySecret, exercise, onDisk }: EvidenceOptions) {
    this.#store = store;
    store.reserve?.onChange(onDisk);
    if (exercise) {
      this.#key = null;
      this.#keeper = null;
      return;
    }
    const key = openSigningKey(store.dataDir, keySecret);
    const known = store.db.prepare('SELECT 1 FROM signing_key WHERE id = ? AND deleted = 0').get(key.id);
    if (known === undefined) {
      const { id, publicKey, storedIn } = key;
      const fields = { publicKey, storedIn, device: store.device, madeAt: clock.now() };
      store.bus.execute({ id: randomUUID(), kind: 'signing-key.install', operator: system, input: null }, () => ({
        changes: [{ entity: 'signing_key', op: 'put', row: id, fields }],
        result: null,
      }));
    }
    this.#key = key;
    this.#keeper = new CheckpointKeeper(store, clock, key);
    this.#keeper.take();
    store.bus.subscribe(() => this.#keeper?.take());
  }

  status() {
    const { db, bus } = this.#store;
    const newest = db
      .prepare<[], { seq: number; at: number }>('SELECT seq, at FROM checkpoint ORDER BY seq DESC LIMIT 1')
      .get();
    return {
      key: this.#key === null ? null : { id: this.#key.id, storedIn: this.#key.storedIn },
      checkpoints: db.prepare<[], number>('SELECT count(*) FROM checkpoint').pluck().get() ?? 0,
      newest: newest ?? null,
      unsigned: bus.revision - (newest?.seq ?? 0),
      failed: this.#keeper?.failed ?? null,
      gap: gapOf(db),
      disk: { freeBytes: this.#store.reserve?.freeBytes() ?? 0, full: this.#store.reserve?.used ?? false },
    };
  }

  /** Signs what is there now. @throws AppError NOTHING_TO_SIGN in the world of an exercise */
  exportCheckpoint(): { fileName: string; text: string; seq: number; at: number } {
    const newest = this.#keeper?.signNow() ?? null;
    if (newest === null)
      throw new AppError(
        'NOTHING_TO_SIGN',
        'The world of an exercise is not signed. Nothing was written. Export a checkpoint of the real store.',
      );
    const { seq, at } = newest.body;
    return { fileName: `checkpoint-${seq}.json`, text: exportText(newest), seq, at };
  }

  /** Steps of the check, then its report. Ends when `signal` aborts. */
  verify(
    exported: readonly string[],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Step | { type: 'report'; report: VerifyReport }, void> {
    const file = path.join(this.#store.dataDir, STORE_FILE);
    return stepsThen(
      (onStep, stop) => runTask({ task: 'verify', file, exported }, onStep, stop),
      (report) => ({ type: 'report' as const, report }),
      signal,
    );
  }

  /** After a log was taken in otherwise than by commands. */
  take(): void {
    this.#keeper?.take();
  }

  passTime(): void {
    this.#keeper?.passTime();
  }

  /** Signs what is left. */
  stop(): void {
    this.#keeper?.stop();
  }
}

type Gap = {
  id: string;
  at: number;
  from: number;
  to: number | null;
  fromAt: number | null;
  toAt: number | null;
  after: number;
};

/** What the newest recovery of a damaged store could not bring back; null when all came back. */
function gapOf(db: ReadDb): Gap | null {
  const newest = db
    .prepare<[], Omit<Gap, 'from'> & { from: number | null }>(
      `SELECT id, at, gapFrom AS "from", gapTo AS "to", gapFromAt AS fromAt, gapToAt AS toAt, coalesce(afterGap, 0) AS after
       FROM restoration WHERE kind = 'recovery' AND deleted = 0 ORDER BY at DESC LIMIT 1`,
    )
    .get();
  return newest === undefined || newest.from === null ? null : { ...newest, from: newest.from };
}
