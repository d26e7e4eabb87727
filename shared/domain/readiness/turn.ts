import type { EffectiveState } from './status.ts';

export type Turn = 'better' | 'worse' | 'other';

/** Best first; what is not listed (not asked for, not applicable) is neither better nor worse than anything. */
const BEST_FIRST: readonly EffectiveState[] = ['ready', 'partial', 'open', 'overdue', 'stale', 'red'];

/** Whether going from one state to another is for the better. Null: not asked for. _(product rule)_ */
export function turnOf(before: EffectiveState | null, after: EffectiveState | null): Turn {
  const [was, is] = [before, after].map((state) => (state === null ? -1 : BEST_FIRST.indexOf(state)));
  if (was === undefined || is === undefined || was < 0 || is < 0 || was === is) return 'other';
  return is < was ? 'better' : 'worse';
}
