import { FACT_KINDS } from './facts.ts';
import type { Condition } from './scheme.ts';

export type ConditionProblem = 'wrong-kind-of-fact' | 'empty-condition';

/** What is wrong with a condition; empty when it can be asked. An empty `all` would always hold and an empty `any` never: neither is meant. */
export function conditionProblems(condition: Condition): ConditionProblem[] {
  if ('all' in condition) return partsProblems(condition.all);
  if ('any' in condition) return partsProblems(condition.any);
  const wanted = 'atLeast' in condition ? 'number' : 'is' in condition ? 'boolean' : 'choice';
  if ('among' in condition && condition.among.every((word) => word.trim() === '')) return ['empty-condition'];
  return FACT_KINDS[condition.fact] === wanted ? [] : ['wrong-kind-of-fact'];
}

function partsProblems(parts: readonly Condition[]): ConditionProblem[] {
  return parts.length === 0 ? ['empty-condition'] : parts.flatMap(conditionProblems);
}
