import { formatHlc, parseHlc } from '../../shared/domain/change-log/hlc.ts';
import { ComplaintQueries } from './modules/complaints/index.ts';
import { CoverageQueries } from './modules/coverage/index.ts';
import { DutyQueries } from './modules/duty/index.ts';
import { HandoverService } from './modules/handover/index.ts';
import { type PlaceIndex, PlannedClosings } from './modules/places/index.ts';
import { ReadinessModel, ReadinessQueries } from './modules/readiness/index.ts';
import { ReportingQueries } from './modules/reporting/index.ts';
import { SettingsService } from './modules/settings/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Situation } from './situation.ts';
import { changeOf, readLog } from './store/change-log.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { Db, ReadDb } from './store/database.ts';
import { CellBook } from './store/moments/cell-book.ts';

const CELLS = "'readiness_state', 'readiness_verdict', 'readiness_test'";

type PastHandover = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly zone: () => string;
  readonly situation: Situation;
};

/** Handovers as of the moment that `clock` stands at: readiness is read from the log up to then, all else by today's queries. */
export function pastHandover({ db, bus, clock, places, zone, situation }: PastHandover): HandoverService {
  // Drawn when it is asked for: a remark needs none of it.
  let drawn: ReadinessModel | null = null;
  const modelNow = (): ReadinessModel =>
    (drawn ??= new ReadinessModel(db, places, clock.now(), recordedBy(db, clock.now())));
  const { incidents, clockBook, systems, posture, assignments } = situation;
  return new HandoverService(bus, {
    db,
    clock,
    places,
    incidents,
    clockBook,
    systems,
    posture,
    get model() {
      return modelNow();
    },
    get readiness() {
      return new ReadinessQueries(db, clock, places, modelNow());
    },
    get coverage() {
      return new CoverageQueries({ db, clock, places, model: modelNow(), closings: new PlannedClosings(db), zone });
    },
    ring: () => new SettingsService(db, bus).get().serviceRingMetres,
    reporting: new ReportingQueries({ db, clock, places, zone }),
    duty: new DutyQueries(db, clock, zone),
    tasks: assignments.tasks,
    complaints: new ComplaintQueries(db, clock),
  });
}

/** What the log recorded of cells until `at` (UTC ms). */
function recordedBy(db: ReadDb, at: number): CellBook {
  const book = new CellBook();
  const until = formatHlc({ wall: at + 1, counter: 0 });
  for (const record of readLog(db, `WHERE entity IN (${CELLS}) AND hlc < ?`, until))
    book.take(changeOf(record), parseHlc(record.hlc).wall);
  return book;
}
