/** From which instant of the incident a clock counts. `closing` is for what is owed after the end. */
export const CLOCK_STARTS = ['event', 'discovery', 'receipt', 'closing'] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

export const REPORT_KINDS = ['phone', 'written', 'first', 'follow-up', 'final', 'progress'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How somebody was told. */
export const MEDIA = ['phone', 'radio', 'in-person', 'system', 'written'] as const;
export type Medium = (typeof MEDIA)[number];

/**
 * When a report is due: minutes after the start, on the same day (before midnight in the event's zone), or again and again,
 * each time so many minutes after the one before.
 */
export type DueRule = { readonly minutes: number } | { readonly sameDay: true } | { readonly everyMinutes: number };

/** Who must be told what by when, once an incident has one of the grades. Part of a scheme's version. */
export type ClockRule = {
  readonly code: string;
  readonly kind: ReportKind;
  readonly recipient: string;
  readonly recipientEn: string;
  /** Codes of the grades it is owed for. */
  readonly grades: readonly string[];
  readonly start: ClockStart;
  readonly due: DueRule;
  /** How long before the limit the clock warns, in minutes. */
  readonly soonMinutes: number;
  /** Whether a situation report that stops it needs another person's approval. */
  readonly needsApproval: boolean;
  readonly source: string;
  /** True when the deadline is a sample value of the product. */
  readonly template: boolean;
};
