import type { ActionStage } from './corrective-action.ts';
import type { DrillRating, DrillResult, DrillRole, DrillType } from './drill.ts';
import type { TimelineLine } from './exercise-record.ts';
import type { ObservationKind } from './observation.ts';
import type { ObjectiveTiming } from './objective-timing.ts';
import type { Timing, TimingOutcome } from './timing.ts';

type Both = { readonly zh: string; readonly en: string };
type Named = { readonly name: string; readonly nameEn: string | null };

export type AarObjective = ObjectiveTiming & {
  readonly ord: number;
  readonly text: string;
  readonly textEn: string | null;
  readonly itemName: string | null;
  readonly itemNameEn: string | null;
  readonly critical: boolean;
  /** The worst of what evaluators said. */
  readonly rating: DrillRating | null;
  readonly ratings: readonly {
    readonly evaluator: string;
    readonly rating: DrillRating;
    readonly note: string | null;
  }[];
};

/** Every figure of an after-action report; instants in UTC ms. The contract says what each is. */
export type AarFigures = {
  readonly at: number;
  /** IANA zone of the event. */
  readonly zone: string;
  readonly issuer: Both;
  readonly drill: {
    readonly number: number;
    readonly title: string;
    readonly scenarioName: string;
    readonly scenarioNameEn: string | null;
    readonly type: DrillType;
    readonly elsewhere: boolean;
    readonly startedAt: number | null;
    readonly endedAt: number | null;
    readonly endedBecause: Both | null;
    readonly result: DrillResult | null;
    readonly sample: boolean;
  };
  readonly places: readonly (Named & { readonly code: string })[];
  readonly parties: readonly { readonly role: DrillRole; readonly post: string }[];
  readonly injects: { readonly total: number; readonly released: number; readonly byHand: number };
  readonly entries: number;
  readonly incidents: readonly { readonly number: number; readonly title: string; readonly grade: string | null }[];
  readonly lastedMs: number | null;
  readonly pausedMs: number;
  readonly timings: readonly Timing[];
  readonly outcomes: Readonly<Record<TimingOutcome, number>>;
  readonly objectives: readonly AarObjective[];
  readonly ratings: Readonly<Record<DrillRating | 'unrated', number>>;
  readonly strengths: string | null;
  readonly findings: string | null;
  readonly hotWash: string | null;
  readonly observations: readonly {
    readonly objective: number | null;
    readonly evaluator: string;
    readonly at: number;
    readonly kind: ObservationKind;
    readonly text: string;
  }[];
  readonly actions: readonly {
    readonly placeName: string;
    readonly placeNameEn: string | null;
    readonly itemName: string | null;
    readonly itemNameEn: string | null;
    readonly critical: boolean;
    readonly text: string;
    readonly owner: string | null;
    readonly dueAt: number;
    readonly verification: string | null;
    readonly stage: ActionStage;
  }[];
  readonly actionCounts: { readonly total: number; readonly open: number };
  readonly timeline: readonly TimelineLine[];
  readonly archive: { readonly folder: string; readonly changes: number; readonly hash: string } | null;
};
