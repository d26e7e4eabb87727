import type { CoverageBarrier } from '../../../../shared/contract/coverage.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';

/** Lines drawn on the map beyond which a place does not count. */
export class BarrierCommands {
  readonly #bus: CommandBus;

  constructor(bus: CommandBus) {
    this.#bus = bus;
  }

  /**
   * Draws a line that is in force from `from` to `to` (UTC ms), or draws it anew under its id. Corners in degrees, WGS-84.
   * @throws AppError UNKNOWN_PLACE, BAD_PERIOD, BAD_LINE
   */
  save(command: Command, { id, name, venue, line, from, to, reason }: CoverageBarrier): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      if (to <= from) throw new AppError('BAD_PERIOD', 'The period must end after it begins. Nothing was changed.');
      const [first] = line;
      if (!line.some(({ lon, lat }) => lon !== first?.lon || lat !== first.lat))
        throw new AppError('BAD_LINE', 'A line needs two different corners. Nothing was changed.');
      if (venue !== null && !db.prepare('SELECT 1 FROM place WHERE code = ? AND deleted = 0').get(venue))
        throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${venue}. Nothing was changed.`, {
          place: venue,
        });
      const corners = JSON.stringify(line.map(({ lon, lat }) => [lon, lat]));
      const fields = { name, venue, line: corners, fromAt: from, toAt: to, reason };
      return { changes: [{ entity: 'coverage_barrier', op: 'put', row: rowKey([id]), fields }], result: null };
    });
  }

  remove(command: Command, id: string): Outcome<null> {
    return this.#bus.execute(command, () => ({
      changes: [{ entity: 'coverage_barrier', op: 'delete', row: rowKey([id]) }],
      result: null,
    }));
  }
}
