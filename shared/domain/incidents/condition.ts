import type { FactName, Facts } from './facts.ts';
import type { Condition } from './scheme.ts';

/** Whether a condition holds. `unknown` names the facts that would decide it. */
export type Answer =
  | { readonly holds: true }
  | { readonly holds: false }
  | { readonly holds: 'unknown'; readonly missing: readonly FactName[] };

const YES: Answer = { holds: true };
const NO: Answer = { holds: false };

/** `assumedAbsent`: facts that count as "not so" when nobody stated them. */
export function answer(condition: Condition, facts: Facts, assumedAbsent: ReadonlySet<FactName>): Answer {
  if ('all' in condition) return every(condition.all.map((part) => answer(part, facts, assumedAbsent)));
  if ('any' in condition) return some(condition.any.map((part) => answer(part, facts, assumedAbsent)));
  const value = facts[condition.fact];
  if (value === undefined)
    return assumedAbsent.has(condition.fact) ? NO : { holds: 'unknown', missing: [condition.fact] };
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast ? YES : NO;
  if ('is' in condition) return value === condition.is ? YES : NO;
  return typeof value === 'string' && condition.among.includes(value) ? YES : NO;
}

function every(parts: readonly Answer[]): Answer {
  if (parts.some(({ holds }) => holds === false)) return NO;
  return unknownIn(parts) ?? YES;
}

function some(parts: readonly Answer[]): Answer {
  if (parts.some(({ holds }) => holds === true)) return YES;
  return unknownIn(parts) ?? NO;
}

function unknownIn(parts: readonly Answer[]): Answer | null {
  const missing = parts.flatMap((part) => (part.holds === 'unknown' ? part.missing : []));
  return missing.length > 0 ? { holds: 'unknown', missing: [...new Set(missing)] } : null;
}
