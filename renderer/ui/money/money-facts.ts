import type { Facts } from '../../../shared/domain/readiness/verdict.ts';
import type { MoneyFormats } from './use-money.ts';

/** Facts that hold minor units of the rule's `currency`. */
const AMOUNTS = ['amount', 'minimum', 'safety', 'limit', 'short', 'over', 'limiting'] as const;
/** Rules whose `minimum` counts packs, not money. */
const COUNTS: ReadonlySet<string> = new Set(['packs-none', 'packs-too-few', 'packs-enough']);

/** The facts of a rule as the values of its sentence: amounts of money in words, all others as they are. */
export function factValues(rule: string, facts: Facts, money: MoneyFormats): Record<string, string | number> {
  const currency = facts['currency'];
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    const isMoney =
      typeof currency === 'string' &&
      AMOUNTS.some((amount) => amount === name) &&
      !(COUNTS.has(rule) && name === 'minimum');
    if (typeof value === 'number') values[name] = isMoney ? money.money(value, currency) : value;
    else if (typeof value === 'string') values[name] = value;
    else values[name] = value === null ? '—' : value ? 1 : 0;
  }
  return values;
}
