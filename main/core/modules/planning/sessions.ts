import type { VenueSession } from '../../../../shared/contract/planning.ts';
import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type SessionEntry = {
  readonly venue: string;
  /** Local date on which it starts, `YYYY-MM-DD`, and times of the local clock. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly nameEn?: string | null | undefined;
  readonly visitors: number;
};

/** A session is known by where and when it starts: imported twice it is there once. */
export const sessionId = (venue: string, startsAt: number): string => `${venue}@${startsAt}`;

/** What is recorded of a session. */
export function sessionRow(
  db: ReadDb,
  id: string,
): { endsAt: number; name: string; nameEn: string | null; visitors: number } | undefined {
  return cached<[string], { endsAt: number; name: string; nameEn: string | null; visitors: number }>(
    db,
    'SELECT endsAt, name, nameEn, visitors FROM venue_session WHERE id = ? AND deleted = 0',
  ).get(id);
}

/** Fields of a session; an end at or before the start is on the next day. `zone`: IANA. @throws AppError ZONE_INVALID */
export function sessionFields(entry: SessionEntry, zone: string): Record<string, FieldValue> & { startsAt: number } {
  const { venue, date, from, to, name, nameEn, visitors } = entry;
  const day = localDayOf(date, zone);
  const [start, end] = [minuteOf(from), minuteOf(to)];
  const english = nameEn === undefined || nameEn === '' ? null : nameEn;
  return {
    venue,
    startsAt: day.at(start),
    endsAt: day.at(end > start ? end : end + 1440),
    name,
    nameEn: english,
    visitors,
    sample: 0,
  };
}

export class SessionService {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;
  readonly #zone: () => string;

  constructor(db: ReadDb, bus: CommandBus, zone: () => string) {
    this.#db = db;
    this.#bus = bus;
    this.#zone = zone;
  }

  /** Sessions that run between two instants (UTC ms), by start; all without. */
  list(from = -8.64e15, to = 8.64e15): VenueSession[] {
    return cached<[number, number], Omit<VenueSession, 'sample'> & { sample: number }>(
      this.#db,
      `SELECT id, venue, startsAt, endsAt, name, nameEn, visitors, sample FROM venue_session
        WHERE deleted = 0 AND endsAt > ? AND startsAt < ? ORDER BY startsAt, id`,
    )
      .all(from, to)
      .map(({ sample, ...session }) => ({ ...session, sample: sample === 1 }));
  }

  /** Adds a session, or changes the one named by `id`. @throws AppError UNKNOWN_VENUE, UNKNOWN_SESSION */
  save(command: Command, id: string | undefined, entry: SessionEntry): Outcome<string> {
    return this.#bus.execute(command, (db) => {
      const venue = cached<[string]>(db, "SELECT 1 FROM place WHERE code = ? AND type = 'venue' AND deleted = 0");
      if (venue.get(entry.venue) === undefined)
        throw new AppError('UNKNOWN_VENUE', `There is no venue with the code ${entry.venue}. Nothing was changed.`, {
          venue: entry.venue,
        });
      if (id !== undefined) assertSession(db, id);
      const fields = sessionFields(entry, this.#zone());
      const row = id ?? sessionId(entry.venue, fields.startsAt);
      return { changes: [{ entity: 'venue_session', op: 'put', row: rowKey([row]), fields }], result: row };
    });
  }

  /** @throws AppError UNKNOWN_SESSION */
  remove(command: Command, id: string): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      assertSession(db, id);
      return { changes: [{ entity: 'venue_session', op: 'delete', row: rowKey([id]) }], result: null };
    });
  }
}

function assertSession(db: ReadDb, id: string): void {
  if (cached<[string]>(db, 'SELECT 1 FROM venue_session WHERE id = ? AND deleted = 0').get(id) === undefined)
    throw new AppError('UNKNOWN_SESSION', 'This session is not on the schedule any more. Nothing was changed.', {
      session: id,
    });
}

function minuteOf(clock: string): number {
  const [h = 0, mi = 0] = clock.split(':').map(Number);
  return h * 60 + mi;
}
