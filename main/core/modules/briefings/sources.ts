import type { MegaEvent } from '../../../../shared/contract/event.ts';
import type { TrendPoint } from '../../../../shared/contract/readiness-cells.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ClockBook } from '../clocks/index.ts';
import type { CoverageQueries } from '../coverage/index.ts';
import type { Drills } from '../drills/index.ts';
import type { IncidentQueries, SchemeStore } from '../incidents/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import type { ReportingQueries } from '../reporting/index.ts';
import type { StockQueries } from '../stock/index.ts';

/** What the figures of a briefing are read from, all as of one instant: the queries that the screens read, so its figures are theirs. */
export type BriefingSources = {
  readonly db: ReadDb;
  /** The instant, UTC ms. */
  readonly at: number;
  /** IANA zone of the event. */
  readonly zone: string;
  readonly event: MegaEvent | null;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly coverage: CoverageQueries;
  /** Radius in metres within which coverage is judged. */
  readonly ring: number;
  readonly incidents: IncidentQueries;
  readonly schemes: SchemeStore;
  readonly clockBook: ClockBook;
  readonly reporting: ReportingQueries;
  readonly drills: Pick<Drills, 'queries' | 'actions'>;
  readonly stock: StockQueries;
  /** Readiness of so many days back, a point per local midnight and one for the instant. */
  readonly trend: (days: number) => Promise<TrendPoint[]>;
};

/** A name in both languages; where nobody gave an English one, the name as it is. */
export const bothOf = (name: string, nameEn: string | null | undefined): Both => ({ zh: name, en: nameEn || name });
