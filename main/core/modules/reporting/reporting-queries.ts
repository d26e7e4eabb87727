import type { z } from 'zod';
import type {
  OutletReport,
  ReportingOutlet,
  ReportingPlan,
  ReportingSlot,
  reportingContract,
} from '../../../../shared/contract/reporting.ts';
import {
  clockOf,
  currentSlot,
  minuteOf,
  nextSlot,
  nextTurnAt,
  slotsBetween,
  slotsOn,
  type Slot,
} from '../../../../shared/domain/reporting/cutoffs.ts';
import {
  byUrgency,
  countStates,
  outletState,
  type OutletState,
} from '../../../../shared/domain/reporting/outlet-state.ts';
import { missedInRow, sumTimeliness, timelinessOf } from '../../../../shared/domain/reporting/timeliness.ts';
import { localDateAt } from '../../../../shared/domain/places/open-spans.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { keyText, type IndexedPlace, type PlaceIndex } from '../places/index.ts';
import { OutletNumbers } from './outlet-numbers.ts';
import { expectedPlaces, planByCode, planRecords, type PlanRecord } from './plan-rows.ts';
import { chasesOf, firstReports, reportsOf, slotKey } from './report-rows.ts';

type Now = z.infer<NonNullable<(typeof reportingContract.now)['~orpc']['outputSchema']>>;
type SlotAnswer = z.infer<NonNullable<(typeof reportingContract.slot)['~orpc']['outputSchema']>>;
type Statistics = z.infer<NonNullable<(typeof reportingContract.timeliness)['~orpc']['outputSchema']>>;

export type ReportingDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly zone: () => string;
};

const DAY_MS = 86_400_000;
/** So many days back an outlet's silence is followed, and the last cut-offs are offered. */
const BACK_MS = 7 * DAY_MS;
const RECENT_MS = 2 * DAY_MS;
const RECENT_SHOWN = 12;
/** Statistics look back at most so far. */
const STATISTICS_MS = 120 * DAY_MS;

/** Who has reported in, and who has not. */
export class ReportingQueries {
  readonly #deps: ReportingDeps;

  constructor(deps: ReportingDeps) {
    this.#deps = deps;
  }

  plans(): (ReportingPlan & { places: number })[] {
    return planRecords(this.#deps.db).map((one) => ({
      ...one.plan,
      places: expectedPlaces(one, this.#deps.places).length,
    }));
  }

  /** @throws AppError UNKNOWN_REPORTING_PLAN */
  plan(code: string): PlanRecord {
    return planByCode(this.#deps.db, code);
  }

  /** The next instant after `now` (UTC ms) at which a cut-off passes or opens; Infinity when none is in sight. */
  nextTurnAt(now: number): number {
    return Math.min(
      Number.POSITIVE_INFINITY,
      ...this.#active().map(({ times }) => nextTurnAt(times, now, this.#deps.zone())),
    );
  }

  now(limit: number): Now {
    const { clock, zone } = this.#deps;
    const at = clock.now();
    const active = this.#active();
    const sheets = active.flatMap((record) => {
      const slot = currentSlot(record.times, at, zone());
      return slot ? [{ record, slot, outlets: this.#outlets(record, slot, at) }] : [];
    });
    const silent = sheets.flatMap(({ record, slot, outlets }) =>
      outlets
        .filter(({ state }) => state === 'missing' || state === 'awaited')
        .map((outlet) => ({ ...outlet, ...planned(record.plan), dueAt: slot.dueAt })),
    );
    const ahead = active.flatMap((record) => {
      const slot = nextSlot(record.times, at, zone());
      return slot
        ? [{ ...planned(record.plan), date: slot.date, cutoff: clockOf(slot.minute), dueAt: slot.dueAt }]
        : [];
    });
    return {
      at,
      slots: sheets.map(({ record, slot, outlets }) => summary(record.plan, slot, outlets)),
      silent: silent.toSorted(byUrgency).slice(0, limit),
      next: ahead.toSorted((a, b) => a.dueAt - b.dueAt)[0] ?? null,
    };
  }

  /** @throws AppError UNKNOWN_REPORTING_PLAN, UNKNOWN_CUTOFF */
  slot(asked: { plan?: string | undefined; date?: string | undefined; cutoff?: string | undefined }): SlotAnswer {
    const { clock, zone } = this.#deps;
    const at = clock.now();
    const record = asked.plan === undefined ? this.#foremost(at) : this.plan(asked.plan);
    if (!record) return { at, slot: null, outlets: [], recent: [] };
    const slot =
      asked.date !== undefined && asked.cutoff !== undefined
        ? this.slotOf(record, asked.date, asked.cutoff)
        : currentSlot(record.times, at, zone());
    const recent = slotsBetween(record.times, at - RECENT_MS, at + RECENT_MS, zone())
      .filter(({ opensAt }) => opensAt <= at)
      .toReversed()
      .slice(0, RECENT_SHOWN)
      .map((one) => this.summary(record, one));
    if (!slot) return { at, slot: null, outlets: [], recent };
    const outlets = this.#outlets(record, slot, at);
    return { at, slot: summary(record.plan, slot, outlets), outlets, recent };
  }

  /** A cut-off by its date and time. @throws AppError UNKNOWN_CUTOFF */
  slotOf({ plan, times }: PlanRecord, date: string, cutoff: string): Slot {
    const minute = minuteOf(cutoff);
    const found = slotsOn(times, date, this.#deps.zone()).find((slot) => slot.minute === minute);
    if (!found)
      throw new AppError(
        'UNKNOWN_CUTOFF',
        `Nobody has to report by ${cutoff} on ${date}. Nothing was changed. Choose a cut-off of the plan.`,
        { plan: plan.code, date, cutoff },
      );
    return found;
  }

  summary(record: PlanRecord, slot: Slot): ReportingSlot {
    const { db, clock, places } = this.#deps;
    const said = reportsOf(db, { plan: record.plan.code, ...slot });
    const at = clock.now();
    const outlets = expectedPlaces(record, places).map(({ code }) => {
      const own = said.get(code);
      return { state: outletState(slot, own?.firstAt ?? null, at), report: own?.last ?? null };
    });
    return summary(record.plan, slot, outlets);
  }

  /** Cut-offs of every active plan that were due from `from` to `to` (UTC ms). */
  slotsDue(from: number, to: number): ReportingSlot[] {
    return this.#active()
      .flatMap((record) =>
        slotsBetween(record.times, from, to, this.#deps.zone()).map((slot) => this.summary(record, slot)),
      )
      .toSorted((a, b) => a.dueAt - b.dueAt);
  }

  timeliness(asked: { plan?: string | undefined; from?: number | undefined; to?: number | undefined }): Statistics {
    const { db, clock, places, zone } = this.#deps;
    const at = clock.now();
    const records = asked.plan === undefined ? planRecords(db) : [this.plan(asked.plan)];
    const [from, to] = [asked.from ?? at - STATISTICS_MS, Math.min(asked.to ?? at + DAY_MS, at + DAY_MS)];
    const states = new Map<IndexedPlace, OutletState[]>();
    for (const record of records) {
      const slots = slotsBetween(record.times, from, to, zone());
      const [first, last] = [slots[0], slots.at(-1)];
      if (!first || !last) continue;
      const said = firstReports(db, record.plan.code, first.date, last.date);
      for (const place of expectedPlaces(record, places)) {
        const own = states.get(place) ?? [];
        for (const slot of slots) {
          const firstAt = said.get(slotKey(slot.date, slot.minute))?.get(place.code) ?? null;
          own.push(outletState(slot, firstAt, at));
        }
        states.set(place, own);
      }
    }
    const outlets = [...states].map(([{ code, name, nameEn, type }, own]) => ({
      place: code,
      name,
      nameEn,
      type,
      ...timelinessOf(own),
    }));
    return {
      at,
      total: sumTimeliness(outlets),
      outlets: outlets.toSorted(
        (a, b) => (a.share ?? 1) - (b.share ?? 1) || b.missing - a.missing || (a.place < b.place ? -1 : 1),
      ),
    };
  }

  #active(): PlanRecord[] {
    return planRecords(this.#deps.db).filter(({ plan }) => plan.active);
  }

  /** The plan whose cut-off is the most urgent: most silent outlets, then soonest due. */
  #foremost(at: number): PlanRecord | null {
    const ranked = this.#active().map((record) => {
      const slot = currentSlot(record.times, at, this.#deps.zone());
      const { missing = 0, awaited = 0 } = slot ? this.summary(record, slot).counts : {};
      return { record, missing, awaited };
    });
    return ranked.toSorted((a, b) => b.missing - a.missing || b.awaited - a.awaited)[0]?.record ?? null;
  }

  #outlets(record: PlanRecord, slot: Slot, at: number): ReportingOutlet[] {
    const { db, places, zone } = this.#deps;
    const said = reportsOf(db, { plan: record.plan.code, ...slot });
    const chases = chasesOf(db, { plan: record.plan.code, ...slot });
    const before = slotsBetween(record.times, slot.dueAt - BACK_MS, slot.dueAt, zone()).toReversed();
    const earlier = firstReports(db, record.plan.code, localDateAt(slot.dueAt - BACK_MS, zone()), slot.date);
    const numbers = new OutletNumbers(db);
    return expectedPlaces(record, places)
      .map(({ code, name, nameEn, type, organisation }): ReportingOutlet => {
        const own = said.get(code);
        const chased = chases.get(code);
        return {
          place: code,
          name,
          nameEn,
          type,
          organisation,
          keys: keyText(name),
          state: outletState(slot, own?.firstAt ?? null, at),
          report: own?.last ?? null,
          firstReportedAt: own?.firstAt ?? null,
          reports: own?.count ?? 0,
          missedBefore: missedInRow(
            before.map((one) => outletState(one, earlier.get(slotKey(one.date, one.minute))?.get(code) ?? null, at)),
          ),
          chases: chased?.count ?? 0,
          lastChasedAt: chased?.lastAt ?? null,
          ...numbers.of(code),
        };
      })
      .toSorted(byUrgency);
  }
}

function planned({ code, name, nameEn }: ReportingPlan): { plan: string; planName: string; planNameEn: string | null } {
  return { plan: code, planName: name, planNameEn: nameEn };
}

function summary(
  plan: ReportingPlan,
  { date, minute, opensAt, dueAt }: Slot,
  outlets: readonly { readonly state: OutletState; readonly report: OutletReport | null }[],
): ReportingSlot {
  const zero = outlets.filter(({ report }) => report?.zero === true).length;
  return {
    ...planned(plan),
    date,
    cutoff: clockOf(minute),
    opensAt,
    dueAt,
    counts: { ...countStates(outlets.map(({ state }) => state)), zero },
  };
}
