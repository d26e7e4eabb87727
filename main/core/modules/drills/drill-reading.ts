import type { EventService } from '../event/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CommandBus } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { ActionQueries } from './action-queries.ts';
import type { Drills } from './drills.ts';
import { DrillQueries } from './drill-queries.ts';
import { ScenarioStore } from './scenario-store.ts';

/** What can be read of drills as of another clock, where nothing of them is changed. */
export function drillReading({
  db,
  bus,
  clock,
  event,
  zone,
}: {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly event: EventService;
  readonly zone: () => string;
}): Pick<Drills, 'queries' | 'actions'> {
  const scenarios = new ScenarioStore(db, bus);
  return {
    queries: new DrillQueries({ db, clock, scenarios, event, zone }),
    actions: new ActionQueries(db, clock),
  };
}
