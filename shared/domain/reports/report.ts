import type { ReportKind } from '../clocks/clock-rule.ts';

/** First-hand, follow-up and final report 首报、续报、终报. */
export const SITUATION_REPORT_KINDS = ['first', 'follow-up', 'final'] as const;
export type SituationReportKind = (typeof SITUATION_REPORT_KINDS)[number];

/** What a report must contain `[003]`, in this order. */
export const REPORT_PARTS = [
  'time',
  'place',
  'nature',
  'grade',
  'cause',
  'harm',
  'scope',
  'loss',
  'trend',
  'measures',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Texts of the parts; an empty text is a part that is missing. */
export type ReportContents = Readonly<Record<ReportPart, string>>;

export const REPORT_STAGES = ['draft', 'approved', 'published'] as const;
export type ReportStage = (typeof REPORT_STAGES)[number];

const ANSWERS: Readonly<Record<SituationReportKind, readonly ReportKind[]>> = {
  first: ['first', 'written'],
  'follow-up': ['follow-up', 'progress', 'written'],
  final: ['final', 'written'],
};

/** Kinds of report clocks that a report of that kind answers, the closest first. */
export const answeredKinds = (kind: SituationReportKind): readonly ReportKind[] => ANSWERS[kind];

/** A clock still running, as `clockToAnswer` looks at it. `due` in UTC ms. */
export type OwedClock = { readonly code: string; readonly kind: ReportKind; readonly due: number };

/** The clock that a report of that kind answers when nobody names one: the closest kind, of these the one due first; null when none is owed. */
export function clockToAnswer<C extends OwedClock>(kind: SituationReportKind, owed: readonly C[]): C | null {
  for (const wanted of ANSWERS[kind]) {
    const [first] = owed.filter((clock) => clock.kind === wanted).toSorted((a, b) => a.due - b.due);
    if (first) return first;
  }
  return null;
}

/** Parts that nobody has written and no fact fills. */
export function missingParts(contents: ReportContents): ReportPart[] {
  return REPORT_PARTS.filter((part) => contents[part].trim() === '');
}

/** The same text for every part. */
export function everyPart<T>(of: (part: ReportPart) => T): Record<ReportPart, T> {
  return Object.fromEntries(REPORT_PARTS.map((part) => [part, of(part)])) as Record<ReportPart, T>;
}
