import type { DrillRating, DrillResult } from './drill.ts';

export type RatedObjective = { readonly critical: boolean; readonly ratings: readonly DrillRating[] };

const WORST_FIRST: readonly DrillRating[] = ['U', 'M', 'S', 'P'];

/** The worst of what evaluators said of one objective; null when nobody rated it. A good word never outweighs a bad one. */
export function worstRating(ratings: readonly DrillRating[]): DrillRating | null {
  return WORST_FIRST.find((one) => ratings.includes(one)) ?? null;
}

/**
 * The result that ratings amount to *(product rule)*: a critical objective with major challenges or worse, or any that could not be
 * performed at all, fails the drill; major challenges elsewhere or some on a critical one leave it partly passed. Null while an objective
 * is not rated: a drill is not passed by silence.
 */
export function resultOf(objectives: readonly RatedObjective[]): DrillResult | null {
  const rated = objectives.map(({ critical, ratings }) => ({ critical, rating: worstRating(ratings) }));
  if (rated.length === 0 || rated.some(({ rating }) => rating === null)) return null;
  if (rated.some(({ critical, rating }) => rating === 'U' || (critical && rating === 'M'))) return 'failed';
  return rated.some(({ critical, rating }) => rating === 'M' || (critical && rating === 'S')) ? 'partly' : 'passed';
}
