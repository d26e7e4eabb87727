import { useMemo } from 'react';
import { chineseNameOf } from '../../../shared/domain/money/currency-names.ts';
import { formatAmount, formatMoney } from '../../../shared/domain/money/money.ts';
import { LOCALE_OF, type Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/text.tsx';
import { compactAmount } from './compact-amount.ts';

export type MoneyFormats = {
  /** `1,234.50`, a fraction of zero left out. Amounts are minor units throughout. */
  readonly amount: (amount: number, currency: string) => string;
  /** `1,234.50 美元` / `USD 1,234.50`. */
  readonly money: (amount: number, currency: string) => string;
  /** `900万` / `9,000k` from a million on, rounded down: for narrow cells beside the exact figure. */
  readonly compact: (amount: number, currency: string) => string;
  /** `美元` / `US Dollar`. */
  readonly name: (currency: string) => string;
};

function formatsFor(language: Language): MoneyFormats {
  const names = new Intl.DisplayNames(LOCALE_OF[language], { type: 'currency', fallback: 'code' });
  return {
    amount: (amount, currency) => formatAmount({ amount, currency }, { short: true }),
    money: (amount, currency) => formatMoney({ amount, currency }, language, { short: true }),
    compact: (amount, currency) => compactAmount(amount, currency, language),
    name: (currency) => (language === 'zh' ? chineseNameOf(currency) : (names.of(currency) ?? currency)),
  };
}

/** Amounts of money in the language of the screen. */
export function useMoney(): MoneyFormats {
  const language = useLanguage();
  return useMemo(() => formatsFor(language), [language]);
}
