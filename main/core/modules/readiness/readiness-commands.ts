import { createHash } from 'node:crypto';
import {
  decideSet,
  needsReason,
  type RecordedState,
  type SetRequest,
  type StandingVerdict,
} from '../../../../shared/domain/readiness/decide-set.ts';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { safeFileName } from '../../../../shared/kernel/safe-file-name.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb, WriteDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { assertRequired, type Target } from './assert-required.ts';
import type { ReadinessModel } from './readiness-model.ts';

type Deps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
};

/** `askReason`: to claim more than a rule says without a reason is refused instead of standing for a day. */
type Request = SetRequest & { readonly askReason?: boolean | undefined };

/** Attachments above this size are refused: evidence is a photo or a scan, not a film. */
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;

export class ReadinessCommands {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, NOT_REQUIRED, OBSERVED_IN_FUTURE, OVERRIDE_ENDED, REASON_NEEDED */
  set(command: Command, target: Target, request: Request): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertRequired(this.#deps, target);
      const change = decide(db, target, request, this.#deps.clock.now());
      return { changes: change ? [change] : [], result: null };
    });
  }

  /** Ends an override now: from here on the rule decides. @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, NOT_REQUIRED, NO_OVERRIDE */
  endOverride(command: Command, target: Target): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertRequired(this.#deps, target);
      const now = this.#deps.clock.now();
      const current = currentState(db, target);
      if (current === null || current.deleted === 1 || (current.overrideUntil ?? 0) <= now) {
        throw new AppError('NO_OVERRIDE', 'No override stands here any more. Nothing was changed.', target);
      }
      const row = rowKey([target.place, target.item]);
      return {
        changes: [{ entity: 'readiness_state', op: 'put', row, fields: { overrideUntil: now } }],
        result: null,
      };
    });
  }

  /** The same record for many cells, as one command. Throws like `set`; then nothing is changed. */
  setMany(
    command: Command,
    targets: readonly Target[],
    request: Request,
  ): Outcome<{ changed: number; unchanged: number }> {
    return this.#deps.bus.execute(command, (db) => {
      const now = this.#deps.clock.now();
      const changes: RowChange[] = [];
      for (const target of uniqueTargets(targets)) {
        assertRequired(this.#deps, target);
        const change = decide(db, target, request, now);
        if (change) changes.push(change);
      }
      return {
        changes: compactChanges(changes),
        result: { changed: changes.length, unchanged: targets.length - changes.length },
      };
    });
  }

  /** Adds a file as evidence; the same content is stored once, whatever it is called. @throws AppError ATTACHMENT_TOO_LARGE, EMPTY_ATTACHMENT */
  attach(
    command: Command,
    target: Target,
    file: { name: string; mime: string; bytes: Buffer },
  ): Outcome<{ hash: string }> {
    if (file.bytes.length === 0)
      throw new AppError('EMPTY_ATTACHMENT', 'The file is empty, so nothing was attached. Choose another file.');
    if (file.bytes.length > MAX_ATTACHMENT_BYTES) {
      throw new AppError(
        'ATTACHMENT_TOO_LARGE',
        'The file is larger than 10 MB, so nothing was attached. Attach a smaller picture.',
        {
          bytes: file.bytes.length,
          limit: MAX_ATTACHMENT_BYTES,
        },
      );
    }
    const hash = createHash('sha256').update(file.bytes).digest('hex');
    return this.#deps.bus.execute(command, () => {
      assertRequired(this.#deps, target);
      const row = rowKey([target.place, target.item, hash]);
      const fields = { name: safeFileName(file.name), mime: file.mime, bytes: file.bytes.length };
      return {
        changes: [{ entity: 'readiness_attachment', op: 'put', row, fields }],
        result: { hash },
        write: (tx) => storeContent(tx, hash, file.bytes),
      };
    });
  }

  /** Takes a file off the item. Its content stays in the store: the log refers to it. @throws AppError UNKNOWN_ATTACHMENT */
  detach(command: Command, target: Target, hash: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const known = db
        .prepare('SELECT 1 FROM readiness_attachment WHERE place = ? AND item = ? AND hash = ? AND deleted = 0')
        .get(target.place, target.item, hash);
      if (!known)
        throw new AppError('UNKNOWN_ATTACHMENT', 'That file is not attached here any more. Nothing was changed.');
      const row = rowKey([target.place, target.item, hash]);
      return { changes: [{ entity: 'readiness_attachment', op: 'delete', row }], result: null };
    });
  }
}

function decide(db: ReadDb, target: Target, request: Request, now: number): RowChange | null {
  const [current, verdict] = [currentState(db, target), standingVerdict(db, target)];
  if (request.askReason === true && needsReason(current, request, now, verdict))
    throw new AppError(
      'REASON_NEEDED',
      'The rule of this item says otherwise, and no reason was given. Nothing was changed. Send it again with an override: a reason and an end.',
      { ...target, rule: verdict?.status ?? null },
    );
  return decideSet(target.place, target.item, current, request, now, verdict);
}

/** What a rule says of a cell; null where none does. */
function standingVerdict(db: ReadDb, { place, item }: Target): StandingVerdict | null {
  return (
    cached<[string, string], StandingVerdict>(
      db,
      'SELECT status, observedAt FROM readiness_verdict WHERE place = ? AND item = ? AND deleted = 0',
    ).get(place, item) ?? null
  );
}

/** What the table holds for a cell, a record taken back included; null when nothing was ever recorded. */
export function currentState(db: ReadDb, { place, item }: Target): RecordedState | null {
  return (
    cached<[string, string], RecordedState>(
      db,
      'SELECT status, observedAt, note, owner, due, overrideReason, overrideUntil, deleted FROM readiness_state WHERE place = ? AND item = ?',
    ).get(place, item) ?? null
  );
}

function storeContent(tx: WriteDb, hash: string, bytes: Buffer): void {
  tx.prepare('INSERT INTO attachment_content (hash, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING').run(hash, bytes);
}

function uniqueTargets(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [rowKey([target.place, target.item]), target])).values()];
}
