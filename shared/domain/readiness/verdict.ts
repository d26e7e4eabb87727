/**
 * What a rule says of a readiness item at a place, from records such as a stock count or a live test instead of by hand.
 * `facts` are the figures its sentence on screen is made of; their names belong to the rule.
 */
export type Verdict = {
  readonly status: VerdictStatus;
  /** When what the verdict rests on was observed (UTC ms); the item's freshness is counted from here. */
  readonly observedAt: number;
  /** Name of the rule, kebab-case: `stock-above-minimum`. The screens have a sentence for each in both languages. */
  readonly rule: string;
  readonly facts: Facts;
  /** Instant (UTC ms) from which time alone may change the verdict; null when only a new record can. */
  readonly reviewAt: number | null;
};

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

export const VERDICT_STATUSES = ['in-progress', 'ready', 'not-ready', 'not-applicable'] as const;
export type VerdictStatus = (typeof VERDICT_STATUSES)[number];

/** The worst of several: one machine out of order is enough for the item. */
export function worstStatus(statuses: readonly VerdictStatus[]): VerdictStatus | null {
  return (
    (['not-ready', 'in-progress', 'ready', 'not-applicable'] as const).find((one) => statuses.includes(one)) ?? null
  );
}
