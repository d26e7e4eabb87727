import type { BriefingFigures } from '../../shared/domain/briefings/figures.ts';
import { AppError } from '../../shared/kernel/app-error.ts';
import { briefingFigures, Briefings, type BriefingSources } from './modules/briefings/index.ts';
import type { DocumentService } from './modules/documents/index.ts';
import type { EventService } from './modules/event/index.ts';
import type { PastReadiness } from './modules/readiness/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Situation } from './situation.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { ReadDb } from './store/database.ts';

export type BriefingDeskOptions = Omit<
  BriefingSources,
  'at' | 'zone' | 'event' | 'ring' | 'trend' | 'incidents' | 'schemes' | 'clockBook'
> & {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly event: EventService;
  readonly zone: () => string;
  readonly ring: () => number;
  readonly past: PastReadiness;
  readonly situation: Situation;
  readonly documents: DocumentService;
};

/** Briefings, and the figures of this store that they are made of. */
export class BriefingDesk {
  readonly briefings: Briefings;
  readonly #options: BriefingDeskOptions;
  /** Figures of this store as they were; set by whoever can show it at past instants. */
  figuresThen: (at: number, from: number) => Promise<BriefingFigures> = (at) =>
    Promise.reject(new AppError('MOMENT_AHEAD', 'Past instants cannot be shown here. Nothing was made.', { at }));

  constructor(options: BriefingDeskOptions) {
    this.#options = options;
    const { db, bus, clock, zone, documents } = options;
    this.briefings = new Briefings({
      db,
      bus,
      clock,
      zone,
      documents,
      figuresNow: (from) => this.figures(from),
      figuresThen: (at, from) => this.figuresThen(at, from),
    });
  }

  /** Figures as of now, with what happened since `from` (UTC ms). */
  figures(from: number): Promise<BriefingFigures> {
    const { clock, event, zone, ring, past, situation, ...rest } = this.#options;
    const at = clock.now();
    const { incidents, schemes, clockBook } = situation;
    const sources: BriefingSources = {
      ...rest,
      at,
      zone: zone(),
      event: event.event(),
      ring: ring(),
      incidents,
      schemes,
      clockBook,
      trend: (days) => past.trend(days, at, zone()),
    };
    return briefingFigures(sources, from);
  }
}
