import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { accountLabel, assertAccount, breakGlassRows, openBreakGlass, type BreakGlassRow } from './account-rows.ts';
import { significantEntry } from './account-commands.ts';

type Deps = { readonly bus: CommandBus; readonly clock: Clock };

const HOUR_MS = 3_600_000;

/**
 * Emergency access: one person for two where there is no second one. It is said on every screen while it is open, stands in the duty log
 * as significant, and somebody else reviews it later.
 */
export class BreakGlass {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The caller has just checked the passphrase. @throws AppError BREAK_GLASS_OPEN */
  open(command: Command, account: string, reason: string, hours: number): Outcome<{ id: string }> {
    return this.#deps.bus.execute(command, (db) => {
      const now = this.#deps.clock.now();
      const row = assertAccount(db, account);
      const open = openBreakGlass(db, now).find((one) => one.account === account);
      if (open)
        throw new AppError('BREAK_GLASS_OPEN', 'Your emergency access is open already. Nothing was changed.', {
          untilAt: open.untilAt,
        });
      const fields = {
        account,
        post: row.post,
        person: row.name,
        reason,
        openedAt: now,
        untilAt: now + hours * HOUR_MS,
        endedAt: null,
      };
      const who = accountLabel(row);
      const text = `启用应急权限：${who}。理由：${reason} / Emergency access opened by ${who}: ${reason}`;
      return {
        changes: [
          { entity: 'break_glass', op: 'put', row: rowKey([command.id]), fields },
          ...significantEntry(command, now, text),
        ],
        result: { id: command.id },
      };
    });
  }

  /** Ends it before its time. @throws AppError UNKNOWN_BREAK_GLASS */
  end(command: Command, id: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const row = assertBreakGlass(db, id);
      const now = this.#deps.clock.now();
      if (row.endedAt !== null || row.untilAt <= now) return { changes: [], result: null };
      const fields = { endedAt: now, endedBy: command.operator.post };
      return { changes: [{ entity: 'break_glass', op: 'put', row: rowKey([id]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_BREAK_GLASS, STILL_OPEN, OWN_REVIEW, ALREADY_REVIEWED */
  review(command: Command, id: string, note: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const row = assertBreakGlass(db, id);
      const now = this.#deps.clock.now();
      if (row.endedAt === null && row.untilAt > now)
        throw new AppError('STILL_OPEN', 'This emergency access is still open. Nothing was recorded. End it first.');
      if (row.account === command.account)
        throw new AppError('OWN_REVIEW', 'Somebody else reviews it. Nothing was recorded.', { by: row.post });
      if (row.reviewedAt !== null)
        throw new AppError('ALREADY_REVIEWED', 'It was reviewed already. Nothing was recorded.', {
          reviewedBy: row.reviewedBy,
        });
      const by = command.account === undefined ? null : assertAccount(db, command.account);
      const fields = {
        reviewedAt: now,
        reviewer: command.account ?? null,
        reviewedBy: by === null ? command.operator.post : accountLabel(by),
        reviewNote: note,
      };
      return { changes: [{ entity: 'break_glass', op: 'put', row: rowKey([id]), fields }], result: null };
    });
  }
}

function assertBreakGlass(db: ReadDb, id: string): BreakGlassRow {
  const row = breakGlassRows(db).find((one) => one.id === id);
  if (row) return row;
  throw new AppError('UNKNOWN_BREAK_GLASS', 'There is no such emergency access. Nothing was changed.', { id });
}
