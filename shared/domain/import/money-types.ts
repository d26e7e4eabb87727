import { chineseNameOf } from '../money/currency-names.ts';
import { CURRENCY_CODES } from '../money/iso-4217.ts';
import { parseAmount } from '../money/money.ts';
import { coerceText } from './coerce.ts';
import { accept, refuse } from './coerced.ts';
import type { FieldType } from './field-types.ts';
import type { FieldProblem } from './kind-definition.ts';
import { wordKey } from './normalise.ts';
import type { ImportRecord } from './types.ts';

const KNOWN: ReadonlyMap<string, string> = new Map(
  CURRENCY_CODES.flatMap((code) => [
    [wordKey(code), code] as const,
    [wordKey(chineseNameOf(code)), code] as const,
    [wordKey(`${chineseNameOf(code)} ${code}`), code] as const,
  ]),
);

/** An ISO 4217 currency by its code or its Chinese name. */
export const currency = (): FieldType => ({
  coerce: () => (cell) => {
    const read = coerceText(cell, 40);
    if (!read.ok || read.value === null) return read;
    const code = KNOWN.get(wordKey(read.value));
    return code === undefined
      ? refuse('UNKNOWN_ENTRY', read.value, { whatZh: '币种', whatEn: 'currency' })
      : accept(code);
  },
});

/** Amounts of the record's currency, written as text, as whole minor units; or the first that is none. A blank one stays blank. */
export function withAmounts(record: ImportRecord, fields: readonly string[]): ImportRecord | FieldProblem {
  const read: Record<string, number | null> = {};
  for (const field of fields) {
    const written = record[field];
    if (typeof written !== 'string') continue;
    const parsed = parseAmount(written, String(record['currency']));
    if (!parsed.ok)
      return { field, code: 'BAD_AMOUNT', params: { text: written, currency: String(record['currency']) } };
    read[field] = parsed.amount;
  }
  return { ...record, ...read };
}
