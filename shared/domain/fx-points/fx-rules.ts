import type { Facts, Verdict, VerdictStatus } from '../readiness/verdict.ts';

/** Full service of a foreign-currency service point, or the basic exchange every outlet must manage (`[002]`). */
export const FX_TIERS = ['full', 'basic'] as const;
export type FxTier = (typeof FX_TIERS)[number];

/** All instants are UTC epoch milliseconds. */
export type FxPointFacts = {
  readonly tier: FxTier;
  readonly licence: string | null;
  /** First instant at which the licence is valid no more; null when it does not run out. */
  readonly licenceUntil: number | null;
  readonly currencies: number;
  /** Whether anybody entered opening hours for the place: they are the point's window hours. */
  readonly hasHours: boolean;
  readonly recordedAt: number;
};

/**
 * What the record of a service point says of its items at `now` (UTC ms). The permission is valid up to, not including,
 * `licenceUntil`. That a point is open is seen on the spot, by its checklist: here it can only be ruled out. (Product rule.)
 */
export function fxVerdicts(point: FxPointFacts, now: number): Map<string, Verdict> {
  const verdicts = new Map([['fx-permission', permission(point, now)]]);
  const open = point.tier === 'full' ? notOpen(point, now) : null;
  if (open) verdicts.set('fx-point-open', open);
  return verdicts;
}

function permission(point: FxPointFacts, now: number): Verdict {
  const { licence, licenceUntil } = point;
  if (licence === null || licence.trim() === '') return verdictOf('in-progress', 'fx-licence-missing', point, {});
  if (expired(point, now)) return verdictOf('not-ready', 'fx-licence-expired', point, { licence, until: licenceUntil });
  return {
    ...verdictOf('ready', licenceUntil === null ? 'fx-licence-unlimited' : 'fx-licence-valid', point, {
      licence,
      until: licenceUntil,
    }),
    reviewAt: licenceUntil,
  };
}

function notOpen(point: FxPointFacts, now: number): Verdict | null {
  const { licence, licenceUntil } = point;
  if (expired(point, now)) return verdictOf('not-ready', 'fx-licence-expired', point, { licence, until: licenceUntil });
  if (!point.hasHours) return verdictOf('in-progress', 'fx-point-no-hours', point, {});
  if (point.currencies === 0) return verdictOf('in-progress', 'fx-point-no-currencies', point, {});
  return null;
}

const expired = ({ licenceUntil }: FxPointFacts, now: number): boolean => licenceUntil !== null && licenceUntil <= now;

function verdictOf(status: VerdictStatus, rule: string, { recordedAt }: FxPointFacts, facts: Facts): Verdict {
  return { status, observedAt: recordedAt, rule, facts, reviewAt: null };
}
