import type { BriefingFigures } from '../../shared/domain/briefings/figures.ts';
import { briefingFigures, Briefings, type BriefingSources } from './modules/briefings/index.ts';
import type { DocumentService } from './modules/documents/index.ts';
import type { EventService } from './modules/event/index.ts';
import type { PastReadiness } from './modules/readiness/index.ts';
import type { Clock } from './platform/clock.ts';
import type { CallContext } from './rpc/implementer.ts';
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

/** Where every query can be asked as of a past instant (UTC ms). */
type Past = {
  readonly call: (at: number, path: readonly string[], input: unknown, context: CallContext) => Promise<unknown>;
};

/** Briefings, and the figures of this store that they are made of. */
export class BriefingDesk {
  readonly briefings: Briefings;
  readonly #options: BriefingDeskOptions;
  #past: Past | null = null;

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
      figuresThen: (at, from) => this.#figuresThen(at, from),
    });
  }

  /** From here on briefings can be made of past instants too. */
  lookBackBy(past: Past): void {
    this.#past = past;
  }

  /** @throws AppError MOMENT_AHEAD, MOMENT_FAILED */
  async #figuresThen(at: number, from: number): Promise<BriefingFigures> {
    if (this.#past === null) throw new Error('Past instants are shown by the present only.');
    return (await this.#past.call(at, ['briefing', 'figures'], { from }, { client: 'console' })) as BriefingFigures;
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
