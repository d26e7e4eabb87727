import { createHash, randomUUID } from 'node:crypto';
import type { Change } from '../../../shared/domain/change-log/change.ts';
import { isAhead, parseHlc, tick, type Hlc } from '../../../shared/domain/change-log/hlc.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { Clock } from '../platform/clock.ts';
import { appendChange, CHAIN_START, devicesOf } from './change-log.ts';
import { transaction, type Db, type ReadDb, type WriteDb } from './database.ts';
import { loadHistory, type PastCommand } from './history-loader.ts';
import { Projector } from './projector.ts';
import { diskFull, isDiskFull } from './reserve.ts';

/** A command as it reaches the store. */
export type Command = {
  readonly id: string;
  readonly kind: string;
  readonly operator: { readonly post: string; readonly name?: string | undefined };
  /** The account of a signed-in person; without one nobody is signed in, or the product acts. */
  readonly account?: string;
  /** The input without id and operator: a repeated id with another input is refused, not answered. */
  readonly input: unknown;
};

/** What a command decided: the changes, and its own result (JSON). `write` is for content that is not in the log (attachment bytes). */
export type Decision<R> = {
  readonly changes: readonly Change[];
  readonly result: R;
  readonly write?: (tx: WriteDb) => void;
  /** What follows by rule from the changes, when it was worked out beforehand. */
  readonly foreseen?: Foreseen | undefined;
};

/** What follows by rule from changes, worked out before they are made: `changes` are those of `places` as they stood at `revision`. */
export type Foreseen = {
  readonly revision: number;
  readonly places: readonly string[];
  readonly changes: readonly Change[];
};

/**
 * What follows from changes by rule, worked out after they are in the tables and written in the same transaction: so the log
 * itself says why a state turned.
 */
export type Consequences = (
  db: ReadDb,
  changes: readonly Change[],
  at: number,
  /** `until`: the newest change before this command. */
  foreseen?: Foreseen & { readonly until: number },
) => readonly Change[];

/** What subscribers get after the commit. */
export type Committed = {
  readonly commandId: string;
  readonly kind: string;
  readonly operator: Command['operator'];
  readonly at: number;
  readonly revision: number;
  readonly changes: readonly { readonly change: Change; readonly seq: number }[];
};

export type Outcome<R> = {
  readonly commandId: string;
  readonly revision: number;
  readonly repeated: boolean;
  readonly result: R;
};

type ReceiptRow = { kind: string; inputHash: string; result: string; seqTo: number };

/**
 * The one way to change the store: decide → append to the log and project, in one transaction → receipt → publish.
 * A command id that was carried out before returns its receipt and changes nothing.
 */
export class CommandBus {
  readonly #db: Db;
  readonly #clock: Clock;
  readonly #device: string;
  readonly #projector: Projector;
  readonly #listeners = new Set<(committed: Committed) => void>();
  readonly #receipt;
  readonly #saveReceipt;
  readonly #historians = new Set<() => void>();
  #consequences: Consequences = () => [];
  #guard: (kind: string) => void = () => undefined;
  #makeRoom: () => boolean = () => false;
  #last: Hlc;
  #seq: number;
  #hash: string;

  /** `tip`: where the log stands, for a connection that shows only part of one. */
  constructor(db: Db, clock: Clock, device: string, tip = tipOf(db, device)) {
    this.#db = db;
    this.#clock = clock;
    this.#device = device;
    this.#projector = new Projector(db as Db & WriteDb);
    this.#receipt = db.prepare<[string], ReceiptRow>(
      'SELECT kind, inputHash, result, seqTo FROM receipt WHERE commandId = ?',
    );
    this.#saveReceipt = db.prepare(
      'INSERT INTO receipt (commandId, kind, inputHash, result, seqFrom, seqTo, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    ({ last: this.#last, seq: this.#seq, hash: this.#hash } = tip);
  }

  /** Revision of the store: the sequence number of its newest change. */
  get revision(): number {
    return this.#seq;
  }

  /** By how many ms the store's newest stamp runs ahead of this machine's clock, when that is over the bound; else null. */
  get clockBehindMs(): number | null {
    const now = this.#clock.now();
    return isAhead(this.#last, now) ? this.#last.wall - now : null;
  }

  /** Sets what follows by rule from every command carried out from now on. */
  follow(consequences: Consequences): void {
    this.#consequences = consequences;
  }

  /** Sets what looks at the kind of every new command before it is carried out; what it throws refuses the command. */
  guard(refuse: (kind: string) => void): void {
    this.#guard = refuse;
  }

  /** Sets what gives room on a full disk; false when there is none to give. */
  onDiskFull(makeRoom: () => boolean): void {
    this.#makeRoom = makeRoom;
  }

  /** The receipt of a command that was carried out before; null for a new one. @throws AppError COMMAND_ID_REUSED */
  repeated<R>(command: Command): Outcome<R> | null {
    const earlier = this.#receipt.get(command.id);
    return earlier ? repeatedOutcome<R>(command, hashInput(command), earlier) : null;
  }

  /** Tells `listener` when a history was taken in: the past is another then. */
  onHistory(listener: () => void): void {
    this.#historians.add(listener);
  }

  subscribe(listener: (committed: Committed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Carries out a command.
   * @throws AppError COMMAND_ID_REUSED when the id was used for something else; whatever `decide` throws. Either way nothing is changed.
   */
  execute<R>(command: Command, decide: (db: ReadDb) => Decision<R>): Outcome<R> {
    const inputHash = hashInput(command);
    const earlier = this.#receipt.get(command.id);
    if (earlier) return repeatedOutcome<R>(command, inputHash, earlier);
    this.#guard(command.kind);
    const at = this.#clock.now();
    const before = { last: this.#last, seq: this.#seq, hash: this.#hash };
    try {
      const { result, changes } = transaction(this.#db, (tx) => {
        const decision = decide(tx);
        decision.write?.(tx);
        const append = (change: Change) => ({ change, seq: this.#append(tx, change, command, at) });
        const decided = decision.changes.map(append);
        const foreseen = decision.foreseen && { ...decision.foreseen, until: before.seq };
        const applied = [...decided, ...this.#consequences(tx, decision.changes, at, foreseen).map(append)];
        this.#saveReceipt.run(
          command.id,
          command.kind,
          inputHash,
          JSON.stringify(decision.result ?? null),
          before.seq + 1,
          this.#seq,
          at,
        );
        return { result: decision.result, changes: applied };
      });
      const committed: Committed = {
        commandId: command.id,
        kind: command.kind,
        operator: command.operator,
        at,
        revision: this.#seq,
        changes,
      };
      for (const listener of this.#listeners) listener(committed);
      return { commandId: command.id, revision: this.#seq, repeated: false, result };
    } catch (error) {
      // The commit may have succeeded and a listener failed: then the tip in the file is the truth.
      ({ last: this.#last, seq: this.#seq, hash: this.#hash } = tipOf(this.#db, this.#device));
      if (!isDiskFull(error)) throw error;
      // With the room that was kept for this it can be carried out after all.
      if (this.#makeRoom()) return this.execute(command, decide);
      throw diskFull();
    }
  }

  /**
   * Takes in the log of another device as one command, with that device's chain and times. The caller guarantees that its rows
   * are new here; a command that is asked for only then finds the ones before it in the tables. Subscribers are not told of single changes: read everything again afterwards.
   */
  takeInHistory<R>(
    command: Command,
    device: string,
    decide: (db: ReadDb) => { commands: Iterable<PastCommand>; resultOf: (db: ReadDb) => R },
  ): Outcome<R> {
    const inputHash = hashInput(command);
    const earlier = this.#receipt.get(command.id);
    if (earlier) return repeatedOutcome<R>(command, inputHash, earlier);
    const at = this.#clock.now();
    const result = transaction(this.#db, (tx) => {
      const { commands, resultOf } = decide(tx);
      const last = loadHistory(tx, device, commands, this.#seq + 1);
      const made = resultOf(tx);
      this.#saveReceipt.run(command.id, command.kind, inputHash, JSON.stringify(made ?? null), this.#seq + 1, last, at);
      return made;
    });
    ({ last: this.#last, seq: this.#seq, hash: this.#hash } = tipOf(this.#db, this.#device));
    for (const listener of this.#historians) listener();
    return { commandId: command.id, revision: this.#seq, repeated: false, result };
  }

  #append(tx: WriteDb, change: Change, command: Command, now: number): number {
    this.#last = tick(this.#last, now);
    this.#seq += 1;
    const author = {
      device: this.#device,
      post: command.operator.post,
      name: command.operator.name ?? null,
      commandId: command.id,
      kind: command.kind,
    };
    this.#hash = appendChange(tx, change, author, this.#seq, this.#last, this.#hash).hash;
    this.#projector.apply(change, this.#seq);
    return this.#seq;
  }
}

function hashInput({ kind, input }: Command): string {
  return createHash('sha256')
    .update(`${kind}\n${JSON.stringify(input) ?? ''}`)
    .digest('hex');
}

/** A fresh command id for callers that have none. */
export function newCommandId(): string {
  return randomUUID();
}

function repeatedOutcome<R>(command: Command, inputHash: string, earlier: ReceiptRow): Outcome<R> {
  if (earlier.inputHash !== inputHash) {
    throw new AppError(
      'COMMAND_ID_REUSED',
      `Command ${command.id} was already carried out as ${earlier.kind} with another input. Nothing was changed now. Send it again under a new id.`,
      { commandId: command.id, kind: earlier.kind },
    );
  }
  return { commandId: command.id, revision: earlier.seqTo, repeated: true, result: JSON.parse(earlier.result) as R };
}

function tipOf(db: ReadDb, device: string): { last: Hlc; seq: number; hash: string } {
  const seq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
  const newest = db
    .prepare<[string], string>('SELECT hlc FROM change WHERE device = ? ORDER BY hlc DESC LIMIT 1')
    .pluck();
  const hlc = devicesOf(db)
    .flatMap((one) => newest.get(one) ?? [])
    .toSorted()
    .at(-1);
  const hash = db
    .prepare<[string], string>('SELECT hash FROM change WHERE device = ? ORDER BY hlc DESC LIMIT 1')
    .pluck()
    .get(device);
  return { last: hlc ? parseHlc(hlc) : { wall: 0, counter: 0 }, seq, hash: hash ?? CHAIN_START };
}
