import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ClockBook } from '../clocks/index.ts';
import type { ComplaintQueries } from '../complaints/index.ts';
import type { CoverageQueries } from '../coverage/index.ts';
import type { DutyQueries } from '../duty/index.ts';
import type { IncidentQueries } from '../incidents/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { PostureService } from '../posture/index.ts';
import type { ReadinessModel, ReadinessQueries } from '../readiness/index.ts';
import type { ReportingQueries } from '../reporting/index.ts';
import type { SystemService } from '../systems/index.ts';
import type { TaskQueries } from '../tasks/index.ts';

/** What a handover is drawn from: the same queries that the screens read, so its figures are theirs. */
export type HandoverSources = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly incidents: IncidentQueries;
  readonly clockBook: ClockBook;
  readonly systems: SystemService;
  readonly posture: PostureService;
  readonly model: ReadinessModel;
  readonly readiness: ReadinessQueries;
  readonly coverage: CoverageQueries;
  /** Radius in metres within which coverage is judged. */
  readonly ring: () => number;
  readonly reporting: ReportingQueries;
  readonly duty: DutyQueries;
  readonly tasks: TaskQueries;
  readonly complaints: ComplaintQueries;
};
