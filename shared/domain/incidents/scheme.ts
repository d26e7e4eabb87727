import type { ClockRule } from '../clocks/clock-rule.ts';
import type { FactName } from './facts.ts';

/** What a clause asks of the facts. Data, so that a scheme can be edited and kept in versions. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly fact: FactName; readonly atLeast: number }
  | { readonly fact: FactName; readonly is: boolean }
  | { readonly fact: FactName; readonly among: readonly string[] };

export type Clause = {
  /** Unique within the scheme, stable over versions: what a grading names as its ground. */
  readonly code: string;
  readonly grade: string;
  readonly text: string;
  readonly textEn: string;
  readonly when: Condition;
};

export type Grade = { readonly code: string; readonly name: string; readonly nameEn: string };

/**
 * A grading scheme in one version. Its numbering means nothing: only `grades` says which one is worse, because in one
 * scheme I is the worst and in another 3.
 */
export type GradingScheme = {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** Date `YYYY-MM-DD` from which the version is meant for new incidents. */
  readonly validFrom: string;
  /** The severity order, worst first. */
  readonly grades: readonly Grade[];
  /** Facts whose absence means "not so": they are never asked for as missing. */
  readonly assumedAbsent: readonly FactName[];
  readonly clauses: readonly Clause[];
  readonly reports: readonly ClockRule[];
  /** Parts whose values are the product's sample values and not the source's. */
  readonly template: readonly string[];
};

/** 0 is the worst grade; a grade that the scheme does not have, and none, come last. */
export function severityOf(scheme: Pick<GradingScheme, 'grades'>, grade: string | null): number {
  const at = scheme.grades.findIndex(({ code }) => code === grade);
  return at === -1 ? scheme.grades.length : at;
}

/** The same, null for no grade: what the contract says. */
export function severityIn(scheme: Pick<GradingScheme, 'grades'>, grade: string | null): number | null {
  const at = scheme.grades.findIndex(({ code }) => code === grade);
  return at === -1 ? null : at;
}

/** True when `one` is worse than `other` by the scheme's severity order. */
export function isWorse(scheme: Pick<GradingScheme, 'grades'>, one: string | null, other: string | null): boolean {
  return severityOf(scheme, one) < severityOf(scheme, other);
}
