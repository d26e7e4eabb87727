import type { z } from 'zod';
import type { clocksContract } from '../../../../shared/contract/clocks.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { FUTURE_TOLERANCE_MS } from '../../../../shared/domain/log/event-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ClockBook } from './clock-book.ts';

type StopInput = z.infer<NonNullable<(typeof clocksContract.stop)['~orpc']['inputSchema']>>;

/** Minutes are what people note: a call in the minute in which the clock started counts. */
const MINUTE_MS = 60_000;

export class ClockCommands {
  readonly #bus: CommandBus;
  readonly #clock: Clock;
  readonly #book: ClockBook;

  constructor(bus: CommandBus, clock: Clock, book: ClockBook) {
    this.#bus = bus;
    this.#clock = clock;
    this.#book = book;
  }

  /**
   * Stops the running turn of a clock with evidence. A closed incident still owes its reports, so it takes them too.
   * @throws AppError UNKNOWN_INCIDENT, UNKNOWN_CLOCK, CLOCK_STOPPED, TOLD_IN_FUTURE, TOLD_BEFORE_START
   */
  stop(command: Command, input: StopInput): Outcome<{ turn: number }> {
    return this.#bus.execute(command, () => {
      const { change, turn } = this.stopping(command, input);
      return { changes: [change], result: { turn } };
    });
  }

  /** The change that stops a clock, for a command that does more: `report` is the situation report that was handed over. Throws as `stop`. */
  stopping(
    command: Command,
    { incident, clock, told, at, medium, note }: StopInput,
    report: string | null = null,
  ): { change: Change; turn: number } {
    const now = this.#clock.now();
    const mine = this.#book.ofIncident(incident, now).filter(({ rule }) => rule.code === clock);
    const running = mine.find(({ stop }) => stop === null);
    if (!running)
      throw mine.length === 0
        ? new AppError('UNKNOWN_CLOCK', 'The incident owes no such report. Nothing was changed.', { incident, clock })
        : new AppError('CLOCK_STOPPED', 'This report was made already. Nothing was changed; the first record stays.', {
            incident,
            clock,
            stop: mine.at(-1)?.stop,
          });
    const toldAt = at ?? now;
    if (toldAt > now + FUTURE_TOLERANCE_MS)
      throw new AppError('TOLD_IN_FUTURE', 'Nobody can have been told in the future. Nothing was changed.', {
        toldAt,
        now,
      });
    if (toldAt < running.start - MINUTE_MS)
      throw new AppError(
        'TOLD_BEFORE_START',
        'That was before the clock started, so it does not stop it. Nothing was changed. Correct the time.',
        { toldAt, start: running.start },
      );
    const { post, name } = command.operator;
    const fields = {
      incident,
      clock,
      told,
      at: toldAt,
      medium,
      note: note ?? null,
      entryTime: now,
      post,
      person: name ?? null,
      report,
    };
    return {
      change: { entity: 'report_clock_stop', op: 'put', row: rowKey([command.id]), fields },
      turn: running.turn,
    };
  }
}
