import type { FactName, Facts } from '../incidents/facts.ts';
import type { IncidentStage, IncidentType } from '../incidents/stage.ts';
import type { Both } from './words.ts';

/** A name, with the English one where there is one. */
export type Named = { readonly name: string; readonly nameEn: string | null };

/** Everything a draft is made from, as it is known at `at`. Instants in UTC ms; sums in yuan, times down in hours. */
export type ReportFacts = {
  readonly at: number;
  /** IANA zone of the event. */
  readonly zone: string;
  readonly title: string;
  readonly type: IncidentType;
  readonly stage: IncidentStage;
  readonly eventAt: number;
  readonly discoveredAt: number;
  readonly receivedAt: number;
  readonly closedAt: number | null;
  readonly conclusion: string | null;
  readonly scheme: Named;
  /** The grade that counts, with its word; null when there is none. */
  readonly grade: (Named & { readonly code: string }) | null;
  /** What the computed grade rests on. */
  readonly clause: Both | null;
  /** Facts that nobody stated and that could make it worse. */
  readonly missingFacts: readonly FactName[];
  readonly override: { readonly by: string; readonly reason: string } | null;
  /** Worse grades that time brings unless service is restored. */
  readonly ahead: readonly { readonly code: string; readonly at: number }[];
  readonly facts: Facts;
  readonly downSince: number | null;
  readonly restoredAt: number | null;
  readonly places: readonly (Named & { readonly code: string; readonly address: string | null })[];
  readonly systems: readonly Named[];
  /** What was decided or ordered for it, or is still to be done. */
  readonly measures: readonly Both[];
};
