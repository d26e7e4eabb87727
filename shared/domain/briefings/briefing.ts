import { AppError } from '../../kernel/app-error.ts';
import { utcToZoned } from '../../kernel/zone-time.ts';

export const BRIEFING_STAGES = ['draft', 'issued'] as const;
export type BriefingStage = (typeof BRIEFING_STAGES)[number];

export const BRIEFING_FORMATS = ['pdf', 'xlsx'] as const;
export type BriefingFormat = (typeof BRIEFING_FORMATS)[number];

/** Calendar day of an instant (UTC ms) in `zone`, `YYYY-MM-DD`. */
export function dayOf(at: number, zone: string): string {
  const { y, m, d } = utcToZoned(at, zone);
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

export type Issued = { readonly number: number; readonly version: number; readonly dataAt: number };

/** Number and version of the next briefing as of `dataAt`: the next version of that day's number, or the next number. */
export function nextIssue(
  issued: readonly Issued[],
  dataAt: number,
  zone: string,
): { number: number; version: number } {
  const day = dayOf(dataAt, zone);
  const same = issued.filter((one) => dayOf(one.dataAt, zone) === day);
  const [first] = same;
  if (first) return { number: first.number, version: Math.max(...same.map(({ version }) => version)) + 1 };
  return { number: Math.max(0, ...issued.map(({ number }) => number)) + 1, version: 1 };
}

/** The briefing that the changes of one as of `at` are counted from: the last one of an earlier day. */
export function baselineOf<T extends Issued>(issued: readonly T[], at: number, zone: string): T | null {
  const day = dayOf(at, zone);
  const earlier = issued.filter(({ dataAt }) => dataAt < at && dayOf(dataAt, zone) !== day);
  return earlier.toSorted((a, b) => b.dataAt - a.dataAt || b.version - a.version)[0] ?? null;
}

/** @throws AppError BRIEFING_ISSUED */
export function assertDraft({ id, stage }: { readonly id: string; readonly stage: BriefingStage }): void {
  if (stage === 'draft') return;
  throw new AppError(
    'BRIEFING_ISSUED',
    'The briefing is issued and never changes. Nothing was changed. Make a new one; it becomes the next version.',
    { briefing: id },
  );
}
