import { HLC_ZERO, parseHlc, type Hlc } from '../../../../shared/domain/change-log/hlc.ts';
import type { Clock } from '../../platform/clock.ts';
import { CHAIN_START, nameDevices } from '../change-log.ts';
import { CommandBus } from '../command-bus.ts';
import type { Db } from '../database.ts';
import type { Store } from '../store.ts';
import { stampsBefore, type LogPoint } from './log-point.ts';
import type { PastTables } from './past-tables.ts';

/** Makes stamps of its own, which sort after every other device of one instant. */
const DEVICE = '~moment';

/**
 * A store as it was: its tables in memory, the log read from the file of `live` up to its point, the attachments from there too. What
 * is written to it is written to memory; the file stays as it is.
 */
export function pastStore({ db, point }: PastTables, liveFile: string, dataDir: string, clock: Clock): Store {
  showLog(db, point, liveFile);
  // The log holds no content of attachments: it names it by its hash, and it never changes.
  db.exec('CREATE TEMP VIEW attachment_content AS SELECT hash, bytes FROM live.attachment_content');
  db.exec('INSERT OR REPLACE INTO main.meta SELECT key, value FROM live.meta');
  const bus = new CommandBus(db, clock, DEVICE, tipOf(db, point));
  return { db, bus, device: DEVICE, dataDir, close: () => db.close() };
}

/** The log as every query names it: the part of the live one that had been written, and what this past store itself adds. */
export function showLog(db: Db, { at, birth, devices }: LogPoint, liveFile: string): void {
  db.prepare('ATTACH ? AS live').run(liveFile);
  const newest = db.prepare<[], number>('SELECT seq FROM live.change ORDER BY seq DESC LIMIT 1').pluck().get() ?? 0;
  const columns = db.prepare<[], string>("SELECT name FROM pragma_table_info('change', 'live')").pluck().all();
  db.exec(`CREATE TEMP VIEW change AS
      SELECT ${columns.join(', ')} FROM live.change
      WHERE seq <= ${newest} AND (seq <= ${birth} OR hlc < '${stampsBefore(at)}')
      UNION ALL SELECT ${columns.join(', ')} FROM main.change;
    CREATE TEMP TRIGGER change_goes_to_memory INSTEAD OF INSERT ON change BEGIN
      INSERT INTO main.change (${columns.join(', ')}) VALUES (${columns.map((name) => `new.${name}`).join(', ')});
    END;`);
  nameDevices(db, [...devices, DEVICE]);
}

function tipOf(db: Db, { at, devices }: LogPoint): { last: Hlc; seq: number; hash: string } {
  const seq = db.prepare<[], number>('SELECT seq FROM live.change ORDER BY seq DESC LIMIT 1').pluck().get() ?? 0;
  const last = db
    .prepare<[string, string], string>(
      'SELECT hlc FROM live.change WHERE device = ? AND hlc < ? ORDER BY hlc DESC LIMIT 1',
    )
    .pluck();
  const newest = devices
    .flatMap((device) => last.get(device, stampsBefore(at)) ?? [])
    .toSorted()
    .at(-1);
  return { last: newest === undefined ? HLC_ZERO : parseHlc(newest), seq, hash: CHAIN_START };
}
