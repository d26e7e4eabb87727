import { OVERRIDE_DEFAULT_REASON } from '../../../shared/domain/readiness/decide-set.ts';
import { READINESS_STATUSES } from '../../../shared/domain/readiness/status.ts';
import type { CellVerdict } from '../../../shared/contract/readiness-cells.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Text } from '../../i18n/text.tsx';

type Entry = { readonly kind: string; readonly fields: Readonly<Record<string, string | number | null>> };

const LABELS = {
  note: 'readiness.editor.note',
  owner: 'readiness.editor.owner',
  observedAt: 'readiness.editor.observedAt',
  due: 'readiness.editor.due',
  name: 'readiness.editor.evidence',
  overrideReason: 'override.reason',
  overrideUntil: 'override.until',
  testedAt: 'readiness.editor.observedAt',
  source: 'test.source',
} as const;

/** What one change set, in words; fields nobody reads, such as hashes, are left out. */
export function historyText(
  { fields }: Entry,
  t: Text,
  format: Pick<Formats, 'dateTime'>,
  ruleText: (verdict: Pick<CellVerdict, 'rule' | 'facts'>) => string,
): string {
  const parts: string[] = [];
  const status = READINESS_STATUSES.find((one) => one === fields['status']);
  if (status !== undefined) parts.push(t(`status.${status}`));
  const { rule, facts, result } = fields;
  if (typeof rule === 'string') parts.push(t('why.byRule', { sentence: ruleText({ rule, facts: factsOf(facts) }) }));
  if (result === 'passed' || result === 'failed') parts.push(`${t('test.title')}: ${t(`test.${result}`)}`);
  for (const [field, label] of Object.entries(LABELS)) {
    const value = fields[field] ?? fields[field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
    if (value === undefined || value === null || value === '') continue;
    const said = value === OVERRIDE_DEFAULT_REASON ? t('why.override.default') : value;
    const text = typeof said === 'number' ? format.dateTime(said) : said;
    parts.push(`${t(label)} ${text}`);
  }
  return parts.length === 0 ? t('readiness.history.sent') : parts.join(' · ');
}

const factsOf = (text: string | number | null | undefined): CellVerdict['facts'] =>
  typeof text === 'string' ? (JSON.parse(text) as CellVerdict['facts']) : {};
