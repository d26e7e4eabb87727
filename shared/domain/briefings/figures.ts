import type { ClockState } from '../clocks/report-clock.ts';
import type { DrillResult } from '../drills/drill.ts';
import type { IncidentStage } from '../incidents/stage.ts';
import type { RollupState } from '../readiness/status.ts';
import type { Both } from '../reports/words.ts';

/** The briefing that changes are counted from; without an earlier one, the day before. `at` in UTC ms. */
export type Baseline = {
  readonly at: number;
  readonly number: number | null;
  readonly version: number | null;
};

/** A row of readiness. `before` is the same row at the baseline; null where there is none to compare with. */
export type ReadinessRow = {
  readonly key: string;
  readonly name: Both;
  readonly required: number;
  readonly ready: number;
  readonly tested: number;
  readonly stale: number;
  readonly notReady: number;
  readonly red: number;
  readonly criticalRed: number;
  readonly redStale: number;
  readonly overdue: number;
  readonly state: RollupState;
  readonly before: { readonly required: number; readonly ready: number } | null;
};

/** A critical item that is red, with the places where it is, longest first. */
export type CriticalRed = {
  readonly item: string;
  readonly name: Both;
  readonly count: number;
  readonly places: readonly Both[];
};

export type BlankSpot = {
  readonly venue: string;
  readonly venueName: Both;
  readonly capability: string;
  readonly capabilityName: Both;
};
export type OpenBlank = BlankSpot & {
  /** Not there at the baseline; null when that is not known. */
  readonly fresh: boolean | null;
  /** The nearest place that could be made to serve, and what it lacks. */
  readonly mend: { readonly place: string; readonly name: Both; readonly metres: number; readonly lacks: Both } | null;
};

export type BriefedIncident = {
  readonly id: string;
  readonly number: number;
  /** What it is called; null for a confidential one: a briefing goes to many hands. */
  readonly title: string | null;
  readonly type: Both;
  readonly grade: Both | null;
  /** Place of the grade in its scheme, 0 the worst; null without a grade. */
  readonly severity: number | null;
  readonly stage: IncidentStage;
  readonly openedAt: number;
  readonly closedAt: number | null;
};

export type OwedReport = {
  readonly incident: number;
  readonly title: string | null;
  readonly recipient: Both;
  readonly due: number;
  readonly state: ClockState;
};

export type ReportingCutoff = {
  readonly plan: Both;
  readonly dueAt: number;
  readonly expected: number;
  readonly inTime: number;
  readonly late: number;
  readonly missing: number;
};

export type BriefedDrill = {
  readonly number: number;
  readonly title: string;
  readonly scenario: Both;
  readonly at: number | null;
  readonly result: DrillResult | null;
  readonly places: number;
};

export type OpenAction = {
  readonly text: string;
  readonly place: Both;
  readonly owner: string | null;
  readonly dueAt: number;
  readonly critical: boolean;
  readonly overdue: boolean;
  readonly drill: string;
};

/** Stock of a currency over all places, in minor units (ISO 4217). */
export type CurrencyRow = {
  readonly currency: string;
  readonly amount: number;
  readonly usable: number;
  readonly minimum: number;
  /** Of the minimums, what is there: a surplus elsewhere covers nothing. */
  readonly covered: number;
  /** Of the minimums, those of places that were never counted. */
  readonly uncounted: number;
  readonly below: number;
  /** What the places below their minimum lack to reach it. */
  readonly short: number;
  readonly before: { readonly covered: number; readonly minimum: number } | null;
};

export type StockGap = {
  readonly place: Both;
  readonly currency: string;
  readonly usable: number;
  readonly minimum: number;
};

/**
 * Everything a briefing says in figures, as it was at one instant; instants in UTC ms. Counts are whole; lists are cut to what people
 * read, and say how many there are.
 */
export type BriefingFigures = {
  readonly at: number;
  /** IANA zone of the event. */
  readonly zone: string;
  readonly issuer: Both;
  readonly event: { readonly name: Both; readonly opensAt: number; readonly closesAt: number } | null;
  readonly sample: boolean;
  readonly since: Baseline;
  readonly readiness: {
    readonly total: ReadinessRow;
    readonly categories: readonly ReadinessRow[];
    readonly venues: readonly ReadinessRow[];
    readonly critical: readonly CriticalRed[];
    /** One point per local midnight, and the instant itself. */
    readonly trend: readonly { readonly at: number; readonly required: number; readonly ready: number }[];
  };
  readonly coverage: {
    /** Radius in metres within which coverage is judged. */
    readonly ring: number;
    readonly cells: number;
    readonly blanks: readonly OpenBlank[];
    /** Were blank at the baseline and are not any more; null when that is not known. */
    readonly closed: readonly BlankSpot[] | null;
  };
  readonly incidents: {
    readonly open: number;
    readonly opened: number;
    readonly closed: number;
    readonly byGrade: readonly { readonly grade: Both | null; readonly count: number }[];
    readonly items: readonly BriefedIncident[];
  };
  /** Reports on incidents that were owed since the baseline. */
  readonly reports: {
    readonly timely: number;
    readonly late: number;
    readonly overdue: number;
    readonly running: number;
    readonly owed: readonly OwedReport[];
  };
  /** Outlets reporting in: cut-offs that passed since the baseline. */
  readonly reporting: {
    readonly expected: number;
    readonly inTime: number;
    readonly late: number;
    readonly missing: number;
    readonly cutoffs: readonly ReportingCutoff[];
  };
  readonly drills: {
    /** Concluded since the baseline. */
    readonly held: readonly BriefedDrill[];
    /** Planned from here on. */
    readonly planned: readonly BriefedDrill[];
    /** Scenario × place: how the programme stands. */
    readonly programme: {
      readonly done: number;
      readonly soon: number;
      readonly overdue: number;
      readonly never: number;
      readonly failed: number;
    };
  };
  readonly actions: {
    readonly open: number;
    readonly overdue: number;
    readonly raised: number;
    readonly verified: number;
    readonly items: readonly OpenAction[];
  };
  readonly stock: {
    readonly currencies: readonly CurrencyRow[];
    /** Places × currencies below their minimum, the worst first. */
    readonly below: number;
    readonly gaps: readonly StockGap[];
  };
};

/** What people may write anew before a briefing is issued. */
export type BriefingTexts = {
  /** The first line is the message; each further line a sentence. */
  readonly headline: Both;
  readonly risks: readonly Both[];
  readonly decisions: readonly Both[];
};

/** Whole percent, rounded down so that nothing short of everything is called 100; null when nothing is required. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}
