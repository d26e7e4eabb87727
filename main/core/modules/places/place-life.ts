import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { Datum } from './datum.ts';
import { positionFields } from './place-commands.ts';
import type { IndexedPlace, PlaceIndex } from './place-index.ts';
import { planMerge, type MergeLine } from './plan-merge.ts';
import type { PlannedClosings } from './planned-closings.ts';

export type MoveInput = {
  readonly code: string;
  readonly lon?: number | undefined;
  readonly lat?: number | undefined;
  readonly datum?: Datum | undefined;
  readonly accuracy?: 'surveyed' | 'approximate' | undefined;
  readonly address?: string | undefined;
  readonly reason: string;
  readonly movedAt?: number | undefined;
};

export type MergeInput = { readonly keep: string; readonly remove: string };
export type MergeResult = { readonly lines: readonly MergeLine[]; readonly filled: readonly string[] };
type MoveRow = { lon: number | null; lat: number | null; address: string | null };

/** A time given a little ahead of the clock is a clock that is a little off. */
const TOLERANCE_MS = 5 * 60_000;

/** What happens to a place as a whole: it closes and opens again, moves, or turns out to be another one. */
export class PlaceLife {
  readonly #bus: CommandBus;
  readonly #clock: Clock;
  readonly #places: PlaceIndex;
  readonly #closings: PlannedClosings;

  constructor(bus: CommandBus, clock: Clock, places: PlaceIndex, closings: PlannedClosings) {
    this.#bus = bus;
    this.#clock = clock;
    this.#places = places;
    this.#closings = closings;
  }

  /**
   * A closed place requires nothing and serves nobody; what is recorded stays. `at` in UTC ms: one that is still to come is a plan, and
   * the core closes the place when it comes. @throws AppError UNKNOWN_PLACE, ALREADY_CLOSED
   */
  close(command: Command, code: string, reason: string, at: number | undefined): Outcome<null> {
    return this.#bus.execute(command, () => {
      if (this.#known(code).closedAt !== null)
        throw new AppError('ALREADY_CLOSED', `${code} is closed already. Nothing was changed.`, { place: code });
      const now = this.#clock.now();
      const row = rowKey([code]);
      if (at !== undefined && at > now + TOLERANCE_MS) {
        const fields = { closesAt: at, reason };
        return { changes: [{ entity: 'planned_closing', op: 'put', row, fields }], result: null };
      }
      return { changes: this.#closing(code, at ?? now, reason), result: null };
    });
  }

  /** Closes the places whose planned moment has come by now, as one command of the system; null when there are none. */
  closeDue(command: Command): Outcome<null> | null {
    const due = this.#closings.due(this.#clock.now()).filter(({ place }) => this.#places.get(place) !== undefined);
    if (due.length === 0) return null;
    return this.#bus.execute(command, () => ({
      changes: due.flatMap(({ place, closesAt, reason }) => this.#closing(place, closesAt, reason)),
      result: null,
    }));
  }

  /** Opens a closed place, or takes back the plan to close it. @throws AppError UNKNOWN_PLACE, NOT_CLOSED */
  reopen(command: Command, code: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      const { closedAt } = this.#known(code);
      if (closedAt === null && this.#closings.of(code) === undefined)
        throw new AppError('NOT_CLOSED', `${code} is not closed. Nothing was changed.`, { place: code });
      if (closedAt !== null) return put(code, { closedAt: null, closedReason: null });
      return { changes: [{ entity: 'planned_closing', op: 'delete', row: rowKey([code]) }], result: null };
    });
  }

  #closing(code: string, closedAt: number, closedReason: string | null): Change[] {
    const row = rowKey([code]);
    const closed: Change = { entity: 'place', op: 'put', row, fields: { closedAt, closedReason } };
    return this.#closings.of(code) ? [closed, { entity: 'planned_closing', op: 'delete', row }] : [closed];
  }

  /**
   * Puts a place elsewhere (degrees in `datum`) or under another address and keeps where it was. @throws AppError UNKNOWN_PLACE,
   * BAD_COORDINATES, DATUM_REQUIRED, NOTHING_MOVES, IN_THE_FUTURE
   */
  move(command: Command, input: MoveInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      this.#known(input.code);
      const fields = { ...movedPosition(input), ...(input.address && { address: input.address }) };
      if (Object.keys(fields).length === 0)
        throw new AppError('NOTHING_MOVES', 'Give a new position or a new address. Nothing was changed.');
      const before = cached<[string], MoveRow>(db, 'SELECT lon, lat, address FROM place WHERE code = ?').get(
        input.code,
      );
      const movedAt = freeInstant(db, input.code, this.#past(input.movedAt));
      const changes: Change[] = [
        {
          entity: 'place_move',
          op: 'put',
          row: rowKey([input.code, String(movedAt)]),
          fields: {
            lon: before?.lon ?? null,
            lat: before?.lat ?? null,
            address: before?.address ?? null,
            reason: input.reason,
          },
        },
        { entity: 'place', op: 'put', row: rowKey([input.code]), fields },
      ];
      return { changes, result: null };
    });
  }

  /** What `merge` would do, in numbers. @throws AppError UNKNOWN_PLACE, SAME_PLACE */
  preview(db: ReadDb, { keep, remove }: MergeInput): MergeResult {
    this.#assertTwo(keep, remove);
    const { lines, filled } = planMerge(db, keep, remove, '');
    return { lines, filled };
  }

  /** Everything recorded for `remove` goes to `keep`, and its code leads there from now on. @throws AppError UNKNOWN_PLACE, SAME_PLACE */
  merge(command: Command, { keep, remove }: MergeInput, reason: string): Outcome<MergeResult> {
    return this.#bus.execute(command, (db) => {
      this.#assertTwo(keep, remove);
      const { changes, lines, filled } = planMerge(db, keep, remove, reason);
      const [places, rest] = [changes.filter(isOfPlace), changes.filter((change) => !isOfPlace(change))];
      // Those of the places themselves in their order: the removed one is marked first and then taken away.
      return { changes: [...compactChanges(rest), ...places], result: { lines, filled } };
    });
  }

  #assertTwo(keep: string, remove: string): void {
    this.#known(keep);
    this.#known(remove);
    if (keep === remove)
      throw new AppError('SAME_PLACE', 'A place cannot be merged into itself. Nothing was changed.', { place: keep });
  }

  #known(code: string): IndexedPlace {
    const place = this.#places.find(code);
    if (place) return place;
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${code}. Nothing was changed.`, {
      place: code,
    });
  }

  #past(at: number | undefined): number {
    const now = this.#clock.now();
    if (at !== undefined && at > now + TOLERANCE_MS)
      throw new AppError(
        'IN_THE_FUTURE',
        'That time is still to come. Nothing was changed. Give the time it happened.',
        {
          at,
        },
      );
    return at ?? now;
  }
}

const isOfPlace = ({ entity }: Change): boolean => entity === 'place';

function put(code: string, fields: Record<string, FieldValue>): { changes: Change[]; result: null } {
  return { changes: [{ entity: 'place', op: 'put', row: rowKey([code]), fields }], result: null };
}

function movedPosition({ lon, lat, datum, accuracy }: MoveInput): Record<string, FieldValue> {
  if (lon === undefined && lat === undefined) return {};
  if (lon === undefined || lat === undefined)
    throw new AppError('BAD_COORDINATES', 'A position needs both longitude and latitude. Nothing was changed.');
  if (datum === undefined)
    throw new AppError(
      'DATUM_REQUIRED',
      'Say in which datum the coordinates are: wgs84, gcj02 or bd09. Nothing was changed.',
    );
  return positionFields({ lon, lat }, datum, accuracy ?? 'surveyed');
}

/** Two moves of one place at the same instant would be one row. */
function freeInstant(db: ReadDb, code: string, at: number): number {
  const taken = cached<[string, number]>(db, 'SELECT 1 FROM place_move WHERE place = ? AND movedAt = ?');
  let free = at;
  while (taken.get(code, free) !== undefined) free += 1;
  return free;
}
