import type { z } from 'zod';
import type { MonitoredSystem, systemsContract } from '../../../../shared/contract/systems.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertEventTime } from '../../../../shared/domain/log/event-time.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { eventSetUpAt } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';

type SaveInput = z.infer<NonNullable<(typeof systemsContract.save)['~orpc']['inputSchema']>>;
type StateInput = z.infer<NonNullable<(typeof systemsContract.setState)['~orpc']['inputSchema']>>;
type Row = Omit<MonitoredSystem, 'outage' | 'sample' | 'state'> & {
  state: MonitoredSystem['state'] | null;
  sample: number;
};
type Outage = { id: string; startedAt: number; provincesDown: number | null };

export type SystemDeps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
};

/** Systems with their state; each outage is a record of its own, and incidents take their facts from it. */
export class SystemService {
  readonly #deps: SystemDeps;

  constructor(deps: SystemDeps) {
    this.#deps = deps;
  }

  list(): MonitoredSystem[] {
    return cached<[], Row>(
      this.#deps.db,
      'SELECT code, name, nameEn, kind, place, state, stateSince, note, sample FROM monitored_system WHERE deleted = 0 ORDER BY ord, code',
    )
      .all()
      .map((row) => ({
        ...row,
        state: row.state ?? 'up',
        outage: lastingOutage(this.#deps.db, row.code),
        sample: row.sample === 1,
      }));
  }

  /** @throws AppError UNKNOWN_SYSTEM */
  get(code: string): MonitoredSystem {
    const found = this.list().find((system) => system.code === code);
    if (!found)
      throw new AppError('UNKNOWN_SYSTEM', `There is no system with the code ${code}. Nothing was changed.`, {
        system: code,
      });
    return found;
  }

  /** @throws AppError UNKNOWN_PLACE */
  save(command: Command, { system, name, nameEn, kind, place }: SaveInput): Outcome<null> {
    const { bus, places } = this.#deps;
    return bus.execute(command, () => {
      if (place && !places.get(place))
        throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, {
          place,
        });
      const fields = { name, nameEn, kind, ...(place !== undefined && { place }) };
      return { changes: [{ entity: 'monitored_system', op: 'put', row: rowKey([system]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_SYSTEM, EVENT_TIME_IN_FUTURE, EVENT_TIME_BEFORE_EVENT, BAD_PERIOD */
  setState(command: Command, { system, state, at, provincesDown, note }: StateInput): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const before = this.get(system);
      const now = clock.now();
      const since = at ?? now;
      assertEventTime(since, now, eventSetUpAt(db));
      const changes: Change[] = [];
      if (state !== before.state || at !== undefined || note !== undefined)
        changes.push({
          entity: 'monitored_system',
          op: 'put',
          row: rowKey([system]),
          fields: { state, stateSince: since, note: note ?? null },
        });
      changes.push(...outageChanges(command.id, before, { state, since, provincesDown, stated: at !== undefined }));
      return { changes, result: null };
    });
  }
}

type Turn = { state: MonitoredSystem['state']; since: number; provincesDown: number | undefined; stated: boolean };

/** A new outage, another beginning or reach of the one that lasts, or its end. @throws AppError BAD_PERIOD */
function outageChanges(id: string, { code, outage }: MonitoredSystem, turn: Turn): Change[] {
  const { state, since, provincesDown, stated } = turn;
  const reach = provincesDown === undefined ? {} : { provincesDown };
  if (state === 'down' && outage === null)
    return [
      { entity: 'system_outage', op: 'put', row: rowKey([id]), fields: { system: code, startedAt: since, ...reach } },
    ];
  if (outage === null) return [];
  const row = rowKey([outage.id]);
  if (state === 'down')
    return [{ entity: 'system_outage', op: 'put', row, fields: { ...(stated && { startedAt: since }), ...reach } }];
  if (since < outage.startedAt)
    throw new AppError('BAD_PERIOD', 'The outage cannot have ended before it began. Nothing was changed.', {
      startedAt: outage.startedAt,
      endedAt: since,
    });
  return [{ entity: 'system_outage', op: 'put', row, fields: { endedAt: since } }];
}

function lastingOutage(db: ReadDb, system: string): Outage | null {
  return (
    cached<[string], Outage>(
      db,
      `SELECT id, startedAt, provincesDown FROM system_outage WHERE system = ? AND endedAt IS NULL AND deleted = 0
       ORDER BY startedAt LIMIT 1`,
    ).get(system) ?? null
  );
}
