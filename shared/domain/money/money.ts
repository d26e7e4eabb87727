import { AppError } from '../../kernel/app-error.ts';
import { chineseNameOf } from './currency-names.ts';
import { exponentOf } from './iso-4217.ts';

/** An amount is always a whole number of minor units (cents; whole yen) beside its ISO 4217 code. No float ever holds money. */
export type Money = { readonly amount: number; readonly currency: string };

export type MoneyLanguage = 'zh' | 'en';

/** @throws AppError UNKNOWN_CURRENCY */
export function knownExponent(currency: string): number {
  const exponent = exponentOf(currency);
  if (exponent !== null) return exponent;
  throw new AppError('UNKNOWN_CURRENCY', `${currency} is not an ISO 4217 currency. Nothing was changed.`, { currency });
}

/** Value of so many pieces of a denomination (minor units), or a sum of such values. @throws AppError AMOUNT_TOO_LARGE */
export function exact(amount: number): number {
  if (Number.isSafeInteger(amount)) return amount;
  throw new AppError('AMOUNT_TOO_LARGE', 'The amount is larger than can be counted exactly. Nothing was changed.', {});
}

/**
 * `1,234.50`: minor units as a decimal, digits in groups of three, all digits of the minor unit. With `short` a fraction of zero
 * is left out. @throws AppError UNKNOWN_CURRENCY
 */
export function formatAmount({ amount, currency }: Money, { short = false } = {}): string {
  const exponent = knownExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = digits.slice(digits.length - exponent);
  const shown = exponent === 0 || (short && /^0+$/.test(fraction)) ? whole : `${whole}.${fraction}`;
  return amount < 0 ? `−${shown}` : shown;
}

/** `1,234.50 美元` or `USD 1,234.50`. @throws AppError UNKNOWN_CURRENCY */
export function formatMoney(money: Money, language: MoneyLanguage, options: { short?: boolean } = {}): string {
  const shown = formatAmount(money, options);
  return language === 'zh' ? `${shown} ${chineseNameOf(money.currency)}` : `${money.currency} ${shown}`;
}

export type AmountProblem = 'not-an-amount' | 'too-fine' | 'too-large' | 'other-currency';
export type ParsedAmount =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly problem: AmountProblem };

const problem = (name: AmountProblem): ParsedAmount => ({ ok: false, problem: name });

/** Powers of ten that people write behind a number. */
const TIMES: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 千: 3, 亿: 8, k: 3, K: 3, m: 6, M: 6 };

const NUMBER = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/;

/**
 * Reads what people type as an amount of a currency, in minor units: `1,234.50`, `１２３４．５`, `1.2万`, `12k`, with or without the
 * currency's code, its Chinese name or 元. A comma groups thousands and nothing else, so `12,50` is refused instead of guessed.
 * @throws AppError UNKNOWN_CURRENCY
 */
export function parseAmount(text: string, currency: string): ParsedAmount {
  const exponent = knownExponent(currency);
  let rest = text.normalize('NFKC').replaceAll('，', ',').replaceAll(/\s+/g, '');
  for (const word of [currency, currency.toLowerCase(), chineseNameOf(currency)]) {
    if (rest.startsWith(word)) rest = rest.slice(word.length);
    else if (rest.endsWith(word)) rest = rest.slice(0, -word.length);
  }
  rest = rest.replace(/[元圆]$/, '');
  if (/^[A-Za-z]{3}\d|\d[A-Za-z]{3}$/.test(rest)) return problem('other-currency');
  const power = TIMES[rest.slice(-1)] ?? 0;
  const match = NUMBER.exec(power === 0 ? rest : rest.slice(0, -1));
  if (match === null) return problem('not-an-amount');
  const whole = (match[1] ?? '').replaceAll(',', '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const places = exponent + power;
  if (fraction.length > places) return problem('too-fine');
  const amount = Number(`${whole}${fraction.padEnd(places, '0')}`);
  return Number.isSafeInteger(amount) ? { ok: true, amount } : problem('too-large');
}
