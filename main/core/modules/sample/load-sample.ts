import { expandChange, type Change } from '../../../../shared/domain/change-log/change.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { newCommandId, type Command, type CommandBus, type Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PastCommand } from '../../store/history-loader.ts';
import type { EventService } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { readDayFile } from './day-file.ts';
import { CONDUCTED, conductedDrill } from './conducted-commands.ts';
import { relivedDay, relivedElsewhere, type PastCore } from './relive-day.ts';
import { readSampleResources } from './sample-files.ts';
import { sampleHistory } from './sample-history.ts';

type Deps = {
  readonly bus: CommandBus;
  readonly resourcesDir: string;
  readonly event: EventService;
  readonly places: PlaceIndex;
  readonly db: ReadDb;
  /** Today's commands on a clock of their own. */
  readonly past: () => PastCore;
  /** Verdicts of every rule at `now` (UTC ms) that are not recorded yet. */
  readonly judgeAll: (db: ReadDb, now: number) => Change[];
  readonly reload: () => void;
};

export type SampleCounts = { places: number; items: number; states: number };

/** The sample's past was recorded on a workstation of its own: its log keeps that workstation's chain and times. */
const SAMPLE_DEVICE = 'sample';
/** Verdicts come after the records they rest on are in the tables: a chain of their own keeps both in the order of their times. */
const RULES_DEVICE = 'sample-rules';
/** The command centre's own workstation, and one of a branch that was cut off for a while. */
const DAY_DEVICE = 'sample-centre';
const OTHER_DEVICE = 'sample-branch';
/** Where the drill of the year that was held on the console was evaluated. */
const DRILL_DEVICE = 'sample-drills';
const SYSTEM_POST = 'system';

/**
 * Loads the sample event with its history up to `now` (UTC ms) into a store that has neither event nor places.
 * @throws AppError STORE_NOT_EMPTY
 */
export function loadSample(deps: Deps, command: Command, now: number): Outcome<SampleCounts> {
  const outcome = deps.bus.takeInHistory(command, SAMPLE_DEVICE, () => {
    if (deps.event.event() !== null || deps.places.size > 0) {
      throw new AppError(
        'STORE_NOT_EMPTY',
        'The sample can only be loaded into an empty store. Nothing was changed. Start with another data folder to see it.',
      );
    }
    const commands = sampleHistory(readSampleResources(deps.resourcesDir), now).map((past) => ({
      ...past,
      id: newCommandId(),
    }));
    return { commands, resultOf: countsOf };
  });
  if (!outcome.repeated) {
    liveTheDay(deps, command, now);
    judgeThePast(deps, command, now);
    deps.reload();
  }
  return outcome;
}

/**
 * The day before `now` (UTC ms): what was logged, what happened, who was told. Part of it was done on another workstation, whose log
 * is taken in afterwards.
 */
function liveTheDay(deps: Deps, command: Command, now: number): void {
  const { bus, db, places, event, resourcesDir } = deps;
  places.reload();
  const { steps, elsewhere } = readDayFile(resourcesDir);
  const zone = event.zone() ?? 'UTC';
  const made = new Map([[CONDUCTED, conductedDrill(db)]]);
  const take = (device: string, commands: Iterable<PastCommand>): void => {
    const taken = { ...command, id: newCommandId(), kind: 'sample.day' };
    bus.takeInHistory(taken, device, () => ({ commands, resultOf: () => null }));
  };
  const { report } = readSampleResources(resourcesDir).conducted;
  take(DRILL_DEVICE, relivedDay(db, deps.past(), { steps: report, now, zone }, made));
  take(DAY_DEVICE, relivedDay(db, deps.past(), { steps, now, zone }, made));
  take(OTHER_DEVICE, relivedElsewhere(db, deps.past(), { steps: elsewhere, now, zone }, made));
}

/**
 * The verdicts on the sample's records, each from when what it rests on was seen: as they would have come had the records been
 * entered then. Without it every cell would seem to have turned at the moment the sample was loaded.
 */
function judgeThePast({ bus, judgeAll }: Deps, command: Command, now: number): void {
  bus.takeInHistory({ ...command, id: newCommandId(), kind: 'sample.judge' }, RULES_DEVICE, (db) => {
    const owners = new Map(
      db.prepare<[], [string, string | null]>('SELECT code, ownerPost FROM readiness_item').raw().all(),
    );
    const first = db.prepare<[], string>("SELECT min(hlc) FROM change WHERE entity = 'readiness_state'").pluck().get();
    const start = first ? parseHlc(first).wall : now;
    const commands = judgeAll(db, now)
      .flatMap((change) => [...expandChange(change)])
      .flatMap((change): PastCommand[] => {
        if (change.op !== 'put') return [];
        const post = owners.get(rowKeyParts(change.row)[1] ?? '') ?? SYSTEM_POST;
        const at = Math.min(now, Math.max(start, Number(change.fields['observedAt'])));
        return [{ id: newCommandId(), at, kind: 'readiness.judge', operator: { post }, changes: [change] }];
      })
      .toSorted((a, b) => a.at - b.at);
    return { commands, resultOf: () => null };
  });
}

function countsOf(db: ReadDb): SampleCounts {
  const count = (table: string): number =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE deleted = 0`).pluck().get() ?? 0;
  return { places: count('place'), items: count('readiness_item'), states: count('readiness_state') };
}
