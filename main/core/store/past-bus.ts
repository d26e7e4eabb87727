import type { Clock } from '../platform/clock.ts';
import { CommandBus, type Command, type Decision, type Outcome } from './command-bus.ts';
import type { Db, ReadDb } from './database.ts';
import type { PastCommand } from './history-loader.ts';

/**
 * Lets commands be decided as of another time, without writing: what one decided is taken from here and goes into the log of
 * another device (`CommandBus.takeInHistory`). The next moment is only to be lived once that is done.
 */
export class PastBus extends CommandBus {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  #decided: PastCommand[] = [];

  constructor(db: Db, clock: Clock) {
    super(db, clock, 'past');
    this.#db = db;
    this.#clock = clock;
  }

  override execute<R>(command: Command, decide: (db: ReadDb) => Decision<R>): Outcome<R> {
    const { changes, result } = decide(this.#db);
    const { id, kind, operator } = command;
    const { post, name } = operator;
    const by = name === undefined ? { post } : { post, name };
    this.#decided.push({ id, at: this.#clock.now(), kind, operator: by, changes });
    return { commandId: id, revision: 0, repeated: false, result };
  }

  /** What was decided since this was last asked, in order. */
  taken(): PastCommand[] {
    const decided = this.#decided;
    this.#decided = [];
    return decided;
  }
}
