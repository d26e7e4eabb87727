import { AppError } from '../../../../shared/kernel/app-error.ts';
import { newCommandId, type Command, type CommandBus, type Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { EventService } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { readSampleResources } from './sample-files.ts';
import { sampleHistory } from './sample-history.ts';

type Deps = {
  readonly bus: CommandBus;
  readonly resourcesDir: string;
  readonly event: EventService;
  readonly places: PlaceIndex;
  readonly reload: () => void;
};

export type SampleCounts = { places: number; items: number; states: number };

/** The sample's past was recorded on a workstation of its own: its log keeps that workstation's chain and times. */
const SAMPLE_DEVICE = 'sample';

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
  if (!outcome.repeated) deps.reload();
  return outcome;
}

function countsOf(db: ReadDb): SampleCounts {
  const count = (table: string): number =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE deleted = 0`).pluck().get() ?? 0;
  return { places: count('place'), items: count('readiness_item'), states: count('readiness_state') };
}
