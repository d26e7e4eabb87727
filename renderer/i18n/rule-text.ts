import { useCallback } from 'react';
import type { CellVerdict } from '../../shared/contract/readiness-cells.ts';
import { formatMoney } from '../../shared/domain/money/money.ts';
import { useFormat, type Formats } from './format.ts';
import type { Language } from './language.ts';
import { CATALOGUES, type MessageId, type MessageValues } from './messages.ts';
import { useLanguage, useText } from './text.tsx';

type Facts = CellVerdict['facts'];

/** Facts that are instants (UTC ms) by their name: `testedAt`, `since`, `validUntil`. */
const INSTANT = /(At|^at|[sS]ince|[uU]ntil|^from|^to)$/;
/** No count or amount is as large as an instant after 1973. */
const FIRST_INSTANT = 1e11;
/** Facts that are money, in minor units, where a fact `currency` stands beside a fact `amount`. */
const MONEY: ReadonlySet<string> = new Set(['amount', 'minimum', 'safety', 'short', 'limit', 'over']);

/**
 * Facts of a verdict as values of its sentence: instants as dates in the zone of the event; money in its currency; in English a
 * fact with a twin in `…En` by that twin; what is not known as nothing.
 */
export function factValues(facts: Facts, language: Language, format: Pick<Formats, 'dateTime'>): MessageValues {
  const values: Record<string, string | number> = {};
  const { currency, amount } = facts;
  const money = typeof currency === 'string' && typeof amount === 'number' ? currency : null;
  for (const [name, fact] of Object.entries(facts)) {
    if (typeof fact !== 'number') values[name] = fact === null ? '' : String(fact);
    else if (INSTANT.test(name) && fact > FIRST_INSTANT) values[name] = format.dateTime(fact);
    else
      values[name] =
        money !== null && MONEY.has(name) ? formatMoney({ amount: fact, currency: money }, language) : fact;
    const twin = facts[`${name}En`];
    if (language === 'en' && typeof twin === 'string' && twin !== '') values[name] = twin;
  }
  return values;
}

const isMessage = (id: string, language: Language): id is MessageId => Object.hasOwn(CATALOGUES[language], id);

/** The sentence of a rule with its facts: `rule.<name>`; its bare name where no sentence was written. */
export function useRuleText(): (verdict: Pick<CellVerdict, 'rule' | 'facts'>) => string {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  return useCallback(
    ({ rule, facts }) => {
      const id = `rule.${rule}`;
      const values = factValues(facts, language, format);
      return (isMessage(id, language) ? t(id, values) : t('rule.unknown', { rule })).trim();
    },
    [t, format, language],
  );
}
