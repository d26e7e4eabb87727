import type { DocumentLang } from '../documents/document.ts';
import { chineseNameOf } from '../money/currency-names.ts';
import { formatAmount } from '../money/money.ts';
import { exponentOf } from '../money/iso-4217.ts';
import type { Both } from '../reports/words.ts';
import type { Baseline } from './figures.ts';
import { momentText } from '../documents/moment-text.ts';

/** `12,345`. */
export const countText = (count: number): string => String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

/** `1 place`, `3 places`: an English count with its noun. */
export const counted = (count: number, one: string, more = `${one}s`): string =>
  `${countText(count)} ${count === 1 ? one : more}`;

export const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

/** Names in a row: `甲、乙`, `A, B and C`. */
export function listed(names: readonly string[], lang: DocumentLang): string {
  if (lang === 'zh') return names.join('、');
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** At most `most` names, and how many more there are; `total` counts all of them. */
export function someOf(names: readonly string[], total: number, most: number, lang: DocumentLang): string {
  if (total <= most && names.length === total) return listed(names, lang);
  const shown = names.slice(0, most);
  const rest = total - shown.length;
  return lang === 'zh'
    ? `${shown.join('、')}等 ${countText(total)} 处`
    : `${shown.join(', ')} and ${countText(rest)} more`;
}

export const currencyName = (currency: string, lang: DocumentLang): string =>
  lang === 'zh' ? chineseNameOf(currency) : currency;

/** Minor units as an amount; the number as it is for a currency that ISO 4217 does not know. */
export const amountOf = (currency: string, amount: number): string =>
  exponentOf(currency) === null ? countText(amount) : formatAmount({ currency, amount }, { short: true });

/** What changes are counted from: `第 2 号汇报（9月10日…）`, `briefing No. 2 (10 September …)`, or the day before. */
export function sinceText({ at, number }: Baseline, zone: string): Both {
  if (number === null) return { zh: '过去 24 小时', en: 'the last 24 hours' };
  return {
    zh: `第 ${number} 号汇报（${momentText(at, zone, 'zh')}）`,
    en: `briefing No. ${number} (${momentText(at, zone, 'en')})`,
  };
}

/** Within a sentence: `Grade II (Major)` begins small, an abbreviation stays. */
export const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
