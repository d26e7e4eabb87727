import { AppError } from '../../kernel/app-error.ts';
import { zonedToUtc } from '../../kernel/zone-time.ts';
import { hoursOn, type DatedException, type WeeklySpan } from '../places/opening-hours.ts';
import type { EffectiveState, StateReason } from '../readiness/status.ts';

/** What was decided for a place on a day: it opens, it stays closed, it opens although something critical is not green. */
export const GATE_OUTCOMES = ['open', 'not-open', 'open-anyway'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

/** A critical readiness item that is not green at the opening instant. */
export type GateFinding = { readonly item: string; readonly state: EffectiveState; readonly reason: StateReason };

/**
 * The instant (UTC ms) at which a place first opens on a local date of `zone`; null when its hours keep it closed that day.
 * @throws AppError ZONE_INVALID
 */
export function openingInstant(
  weekly: readonly WeeklySpan[],
  exceptions: readonly DatedException[],
  date: string,
  zone: string,
): number | null {
  const opens = hoursOn(weekly, exceptions, date).map((span) => span.opens);
  if (opens.length === 0) return null;
  const minute = Math.min(...opens);
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  return zonedToUtc({ y, m, d, h: Math.floor(minute / 60), mi: minute % 60 }, zone);
}

/** Only a green critical item lets a place open; one that does not apply there is no condition. */
export function blocksOpening(state: EffectiveState): boolean {
  return state !== 'ready' && state !== 'not-applicable';
}

/**
 * Whether a decision may stand beside its findings.
 * @throws AppError REASON_REQUIRED, GATE_NOT_GREEN
 */
export function assertDecision(outcome: GateOutcome, findings: readonly GateFinding[], reason: string): void {
  if (outcome === 'open' && findings.length > 0) {
    throw new AppError(
      'GATE_NOT_GREEN',
      `${findings.length} critical items are not green, so "open" was not recorded. Mend them, keep the place closed, or open anyway with a reason.`,
      { items: findings.map(({ item }) => item) },
    );
  }
  if (outcome === 'open-anyway' && reason.trim() === '') {
    throw new AppError(
      'REASON_REQUIRED',
      'A place only opens with critical items that are not green when somebody gives a reason. Nothing was recorded. Write the reason and decide again.',
      { items: findings.map(({ item }) => item) },
    );
  }
}
