import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Alarm } from '../../platform/alarm.ts';
import type { Clock } from '../../platform/clock.ts';
import {
  bodyOf,
  exportText,
  signCheckpoint,
  type CheckpointBody,
  type SignedCheckpoint,
} from '../../store/checkpoint.ts';
import type { CommandBus } from '../../store/command-bus.ts';
import { transaction, type Db } from '../../store/database.ts';
import { EMPTY_LOG, rollDigest } from '../../store/log-digest.ts';
import type { SigningKey } from '../../store/signing-key.ts';
import { EVIDENCE_FOLDER } from '../../store/store-files.ts';
import { cached } from '../../store/statements.ts';
import type { Store } from '../../store/store.ts';

/** A checkpoint is due after so many changes, or this long after the first change that none vouches for. */
export const CHECKPOINT_CHANGES = 100;
export const CHECKPOINT_MS = 5 * 60_000;

/** The newest checkpoint as a file of its own: when the store's file is lost, it tells how far the log went. */
export const NEWEST_CHECKPOINT = 'newest-checkpoint.json';

/** Signs the log as it grows, after the commands that are signed have been answered. */
export class CheckpointKeeper {
  readonly #db: Db;
  readonly #bus: CommandBus;
  readonly #clock: Clock;
  readonly #store: Pick<Store, 'dataDir' | 'device'>;
  readonly #storeId: string;
  readonly #key: SigningKey;
  readonly #alarm: Alarm;
  #newest: (SignedCheckpoint & { readonly body: CheckpointBody }) | null;
  #dueAt = Number.POSITIVE_INFINITY;
  #soon: NodeJS.Immediate | null = null;
  #failed: string | null = null;

  constructor(store: Store, clock: Clock, key: SigningKey) {
    this.#db = store.db;
    this.#bus = store.bus;
    this.#clock = clock;
    this.#store = store;
    this.#key = key;
    this.#storeId = store.db.prepare<[], string>("SELECT value FROM meta WHERE key = 'storeId'").pluck().get() ?? '';
    this.#newest = newestOf(store.db);
    this.#alarm = new Alarm(clock, () => this.passTime());
  }

  get failed(): string | null {
    return this.#failed;
  }

  /** After every command. */
  take(): void {
    const unsigned = this.#bus.revision - (this.#newest?.body.seq ?? 0);
    if (unsigned <= 0) return;
    if (unsigned >= CHECKPOINT_CHANGES) {
      this.#soon ??= setImmediate(() => this.#try());
      return;
    }
    if (this.#dueAt !== Number.POSITIVE_INFINITY) return;
    this.#dueAt = this.#clock.now() + CHECKPOINT_MS;
    this.#alarm.set(this.#dueAt);
  }

  passTime(): void {
    if (this.#clock.now() >= this.#dueAt) this.#try();
    else this.#alarm.set(this.#dueAt);
  }

  /** Signs what is there now and returns the newest checkpoint; null for an empty log. */
  signNow(): (SignedCheckpoint & { readonly body: CheckpointBody }) | null {
    clearImmediate(this.#soon ?? undefined);
    this.#soon = null;
    this.#alarm.cancel();
    this.#dueAt = Number.POSITIVE_INFINITY;
    const { revision } = this.#bus;
    const last = this.#newest?.body;
    if (revision <= (last?.seq ?? 0)) return this.#newest;
    const body: CheckpointBody = {
      format: 'event-readiness-checkpoint/1',
      store: this.#storeId,
      device: this.#store.device,
      at: this.#clock.now(),
      previous: last?.seq ?? 0,
      ...rollDigest(this.#db, last ?? EMPTY_LOG, revision),
    };
    const signed = signCheckpoint(body, this.#key);
    transaction(this.#db, (tx) =>
      cached(tx, 'INSERT INTO checkpoint (seq, at, keyId, document, signature) VALUES (?, ?, ?, ?, ?)').run(
        body.seq,
        body.at,
        this.#key.id,
        signed.document,
        signed.signature,
      ),
    );
    this.#newest = { ...signed, body };
    this.#failed = null;
    this.#keepBeside(signed);
    return this.#newest;
  }

  /** Signs what is left and ends. */
  stop(): void {
    this.#try();
    this.#alarm.cancel();
    clearImmediate(this.#soon ?? undefined);
  }

  #try(): void {
    this.#soon = null;
    if (!this.#db.open) return;
    try {
      this.signNow();
    } catch (error) {
      // The commands themselves are safe; the next checkpoint covers them too.
      this.#failed = error instanceof Error ? error.message : String(error);
      this.#dueAt = this.#clock.now() + CHECKPOINT_MS;
      this.#alarm.set(this.#dueAt);
    }
  }

  #keepBeside(signed: SignedCheckpoint): void {
    const file = path.join(this.#store.dataDir, EVIDENCE_FOLDER, NEWEST_CHECKPOINT);
    try {
      writeFileSync(`${file}.new`, exportText(signed), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch {
      // It is in the store; the copy beside it is for the day the store cannot be read.
    }
  }
}

type Row = { readonly document: string; readonly signature: string; readonly publicKey: string };

function newestOf(db: Db): (SignedCheckpoint & { readonly body: CheckpointBody }) | null {
  const row = db
    .prepare<[], Row>(
      `SELECT c.document, c.signature, coalesce(k.publicKey, '') AS publicKey
       FROM checkpoint c LEFT JOIN signing_key k ON k.id = c.keyId ORDER BY c.seq DESC LIMIT 1`,
    )
    .get();
  return row === undefined ? null : { ...row, body: bodyOf(row.document) };
}
