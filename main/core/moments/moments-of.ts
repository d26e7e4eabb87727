import { rowCount } from '../../../shared/domain/change-log/change.ts';
import type { Services } from '../services.ts';
import { SPACING } from '../store/moments/past-tables.ts';
import { Moments } from './moments.ts';

/** The past of an open core, kept in step with what is recorded. */
export function momentsOf({ bus, clock, hub, dataDir, resourcesDir, exercise }: Services): Moments {
  const moments = new Moments({ dataDir, resourcesDir, exercise: exercise?.drill }, clock, () =>
    hub.publish({ revision: bus.revision, at: clock.now(), topics: ['readiness'], places: [] }),
  );
  bus.subscribe(({ changes }) => {
    moments.recorded(changes.reduce((rows, { change }) => rows + rowCount(change), 0));
  });
  // A log that was taken in brings another past; subscribers are not told of its single changes.
  bus.onHistory(() => moments.forget());
  // What an earlier run left to do.
  if (bus.revision >= SPACING) moments.recorded(bus.revision);
  return moments;
}
