import type { RowChange } from '../change-log/change.ts';
import { rowKey } from '../change-log/row-key.ts';
import type { LanguageLevel } from '../staff/level.ts';
import { languageItemCode } from '../staff/staff-rules.ts';

/** Code of the capability a visitor sees: English has one from the shipped catalogue. */
export const languageCapabilityCode = (language: string): string =>
  language === 'en' ? 'english' : `speaks-${language.toLowerCase()}`;

/** Sample values of the product *(template)*: not critical, ten days before opening, looked through weekly, at FX points. */
const TEMPLATE = {
  category: 'language',
  ord: 195,
  critical: 0,
  dueOffsetDays: -10,
  freshHours: 168,
  ownerPost: '网点负责人',
  checkerPost: '培训管理岗',
  cadence: 'weekly',
  source: 'template',
  sample: 0,
} as const;

const PLACE_TYPES = ['fx-point'] as const;

/**
 * What requiring a language (ISO 639 code, lower case) at a level means: the event's list names it, a readiness item asks FX
 * service points for it (other places by an override), and coverage looks for it. English has item and capability already.
 */
export function requireLanguageChanges(
  language: string,
  level: LanguageLevel,
  names: { zh: string; en: string },
): RowChange[] {
  const listed: RowChange = {
    entity: 'required_language',
    op: 'put',
    row: rowKey([language]),
    fields: { level, sample: 0 },
  };
  if (language === 'en') return [listed];
  const item = languageItemCode(language);
  const capability = languageCapabilityCode(language);
  return [
    listed,
    {
      entity: 'readiness_item',
      op: 'put',
      row: rowKey([item]),
      fields: { name: `${names.zh}服务`, nameEn: `${names.en} speaker`, ...TEMPLATE },
    },
    ...PLACE_TYPES.map((type): RowChange => ({
      entity: 'item_place_type',
      op: 'put',
      row: rowKey([item, type]),
      fields: {},
    })),
    {
      entity: 'capability',
      op: 'put',
      row: rowKey([capability]),
      fields: { name: `${names.zh}服务`, nameEn: names.en, short: [...names.zh][0] ?? language, ord: 65, sample: 0 },
    },
    { entity: 'capability_item', op: 'put', row: rowKey([capability, item]), fields: {} },
    { entity: 'capability_condition', op: 'put', row: rowKey([capability, 'language', language]), fields: {} },
  ];
}

/** Takes a language off the list with its item and capability; what was recorded stays in the log. */
export function dropLanguageChanges(language: string): RowChange[] {
  const listed: RowChange = { entity: 'required_language', op: 'delete', row: rowKey([language]) };
  if (language === 'en') return [listed];
  return [
    listed,
    { entity: 'readiness_item', op: 'delete', row: rowKey([languageItemCode(language)]) },
    { entity: 'capability', op: 'delete', row: rowKey([languageCapabilityCode(language)]) },
  ];
}
