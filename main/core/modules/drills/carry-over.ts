import type { CorrectiveAction } from '../../../../shared/contract/drills/drill.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ActionQueries } from './action-queries.ts';

type Deps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly actions: ActionQueries;
};
type EventRow = { readonly name: string; readonly opensAt: number; readonly closesAt: number };

const DAY_MS = 86_400_000;
/** Put right this long before the opening *(template)*, and never sooner than two weeks from now. */
const BEFORE_OPENING_MS = 30 * DAY_MS;
const AT_LEAST_MS = 14 * DAY_MS;

/** The event that is being prepared; null before one was set. */
export const eventNow = (db: ReadDb): EventRow | null =>
  cached<[], EventRow>(db, 'SELECT name, opensAt, closesAt FROM mega_event WHERE deleted = 0').get() ?? null;

/**
 * What a drill of one event left open follows into the next: an event is the next one when it opens after the other closed, whatever
 * its name, so that mending a name or a day carries nothing.
 */
export class CarryOver {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  carriable(): { event: { name: string; opensAt: number } | null; dueAt: number | null; items: CorrectiveAction[] } {
    const { db, clock, actions } = this.#deps;
    const event = eventNow(db);
    if (event === null) return { event: null, dueAt: null, items: [] };
    const ids = new Set(idsBefore(db, event));
    const items = actions.list({ open: true, limit: Number.MAX_SAFE_INTEGER }).items.filter(({ id }) => ids.has(id));
    return { event: { name: event.name, opensAt: event.opensAt }, dueAt: dueFor(event, clock.now()), items };
  }

  /** @throws AppError NOTHING_TO_CARRY when none of them is open and of an earlier event */
  carry(
    command: Command,
    wanted: { readonly actions?: readonly string[] | undefined; readonly dueAt?: number | undefined },
  ): Outcome<{ carried: number }> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const event = eventNow(db);
      const asked = wanted.actions === undefined ? null : new Set(wanted.actions);
      const ids = event === null ? [] : idsBefore(db, event).filter((id) => asked === null || asked.has(id));
      if (event === null || ids.length === 0)
        throw new AppError(
          'NOTHING_TO_CARRY',
          'No open corrective action of an earlier event is left to carry over. Nothing was changed. Look at the list of actions.',
        );
      const now = clock.now();
      const from = cached<[string], string | null>(db, 'SELECT eventName FROM corrective_action WHERE id = ?').pluck();
      return {
        changes: ids.map((id) => ({
          entity: 'corrective_action',
          op: 'put',
          row: rowKey([id]),
          fields: {
            carriedFrom: (from.get(id) as string | null | undefined) ?? null,
            carriedAt: now,
            carriedBy: personText(command.operator),
            eventName: event.name,
            eventClosesAt: event.closesAt,
            dueAt: wanted.dueAt ?? dueFor(event, now),
          },
        })),
        result: { carried: ids.length },
      };
    });
  }
}

const dueFor = ({ opensAt }: EventRow, now: number): number => Math.max(now + AT_LEAST_MS, opensAt - BEFORE_OPENING_MS);

const idsBefore = (db: ReadDb, { opensAt }: EventRow): string[] =>
  cached<[number], string>(
    db,
    "SELECT id FROM corrective_action WHERE stage IN ('open', 'done') AND eventClosesAt < ? AND deleted = 0 ORDER BY id",
  )
    .pluck()
    .all(opensAt) as string[];
