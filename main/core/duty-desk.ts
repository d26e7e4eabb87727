import { ContactCommands, ContactQueries } from './modules/contacts/index.ts';
import { DutyCommands, DutyQueries } from './modules/duty/index.ts';
import type { EventHub } from './modules/events/index.ts';
import { HandoverService, type HandoverSources } from './modules/handover/index.ts';
import type { PlaceIndex } from './modules/places/index.ts';
import { PlanCommands, ReportingCommands, ReportingQueries } from './modules/reporting/index.ts';
import type { Clock } from './platform/clock.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { ReadDb } from './store/database.ts';

export type DutyDeskOptions = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly hub: EventHub;
  /** IANA zone of the event. */
  readonly zone: () => string;
  /** What a handover is drawn from beside what is wired here. */
  readonly picture: Omit<HandoverSources, 'db' | 'clock' | 'places' | 'reporting' | 'duty'>;
};

/** Reporting in, the duty roster of the centre, contacts and shift handover, and what the passing of time does to them. */
export class DutyDesk {
  readonly reporting: ReportingQueries;
  readonly reportingCommands: ReportingCommands;
  readonly plans: PlanCommands;
  readonly duty: DutyQueries;
  readonly dutyCommands: DutyCommands;
  readonly contacts: ContactQueries;
  readonly contactCommands: ContactCommands;
  readonly handover: HandoverService;
  readonly #options: DutyDeskOptions;
  /** The instants (UTC ms) at which a cut-off next opens or passes, and the duty next turns, as they were waited for. */
  #nextCutoff = Number.POSITIVE_INFINITY;
  #nextDuty = Number.POSITIVE_INFINITY;

  constructor(options: DutyDeskOptions) {
    const { db, bus, clock, places, zone, picture } = options;
    this.#options = options;
    this.reporting = new ReportingQueries({ db, clock, places, zone });
    this.reportingCommands = new ReportingCommands({ bus, clock, places, queries: this.reporting });
    this.plans = new PlanCommands(bus, clock, zone);
    this.duty = new DutyQueries(db, clock, zone);
    this.dutyCommands = new DutyCommands(bus, clock, zone);
    this.contacts = new ContactQueries(db, places);
    this.contactCommands = new ContactCommands(bus, places);
    const { reporting, duty } = this;
    this.handover = new HandoverService(bus, { ...picture, db, clock, places, reporting, duty });
  }

  /** A word to every window when a cut-off opened or passed, or somebody came on or went off duty. `now` in UTC ms. */
  passTime(now: number): void {
    const topics = [
      ...(this.#nextCutoff <= now ? (['reporting'] as const) : []),
      ...(this.#nextDuty <= now ? (['duty'] as const) : []),
    ];
    if (topics.length === 0) return;
    if (this.#nextCutoff <= now) this.#nextCutoff = Number.POSITIVE_INFINITY;
    if (this.#nextDuty <= now) this.#nextDuty = Number.POSITIVE_INFINITY;
    const { hub, bus } = this.#options;
    hub.publish({ revision: bus.revision, at: now, topics, places: [] });
  }

  /** The next instant (UTC ms) at which time alone changes something here; Infinity when nothing is waited for. */
  nextAt(now: number): number {
    // One that has passed is still to be told of, though something else was carried out first.
    if (this.#nextCutoff > now) this.#nextCutoff = this.reporting.nextTurnAt(now);
    if (this.#nextDuty > now) this.#nextDuty = this.duty.nextTurnAt(now);
    return Math.min(this.#nextCutoff, this.#nextDuty);
  }
}
