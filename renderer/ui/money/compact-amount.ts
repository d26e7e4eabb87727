import { formatAmount, knownExponent } from '../../../shared/domain/money/money.ts';
import type { Language } from '../../i18n/language.ts';

const FROM_DIGITS = 7;

/** Minor units as short as a narrow cell needs: whole units, from a million on in 万 or thousands, rounded down. @throws AppError UNKNOWN_CURRENCY */
export function compactAmount(amount: number, currency: string, language: Language): string {
  const exponent = knownExponent(currency);
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  if (whole.length < FROM_DIGITS) return formatAmount({ amount, currency }, { short: true });
  const cut = whole.slice(0, language === 'zh' ? -4 : -3).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '−' : ''}${cut}${language === 'zh' ? '万' : 'k'}`;
}
