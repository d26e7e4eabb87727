import type { RowChange } from '../change-log/change.ts';
import { rowKey } from '../change-log/row-key.ts';

/** Code of the readiness item that asks for cash in a currency, and of the capability a visitor sees. */
export const currencyItemCode = (currency: string): string => `fx-cash-${currency.toLowerCase()}`;
export const currencyCapabilityCode = (currency: string): string => `cash-${currency.toLowerCase()}`;

/** Sample values of the product *(template)*: critical, two weeks before opening, a cash count holds two days. */
const TEMPLATE = {
  category: 'fx-stock',
  ord: 60,
  critical: 1,
  dueOffsetDays: -14,
  freshHours: 48,
  ownerPost: '现金管理岗',
  checkerPost: '网点负责人',
  cadence: 'daily',
  source: '[002]; template: critical, dueOffsetDays, freshHours, cadence, owner, placeTypes',
  sample: 0,
} as const;

const PLACE_TYPES = ['branch', 'fx-point'] as const;

/**
 * What requiring a currency (ISO 4217 code, upper case) means: the organiser's list names it, a readiness item asks branches
 * and FX service points for its cash, and coverage looks for it. `names` are the currency's names.
 */
export function requireCurrencyChanges(currency: string, names: { zh: string; en: string }): RowChange[] {
  const item = currencyItemCode(currency);
  const capability = currencyCapabilityCode(currency);
  const name = `${names.zh}现钞`;
  const nameEn = `${names.en} cash`;
  return [
    { entity: 'required_currency', op: 'put', row: rowKey([currency]), fields: { sample: 0 } },
    { entity: 'readiness_item', op: 'put', row: rowKey([item]), fields: { name, nameEn, ...TEMPLATE } },
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
      fields: { name, nameEn, short: currency, ord: 150, sample: 0 },
    },
    { entity: 'capability_item', op: 'put', row: rowKey([capability, item]), fields: {} },
    { entity: 'capability_condition', op: 'put', row: rowKey([capability, 'stock', currency]), fields: {} },
  ];
}

/** Takes a currency off the list with its item and capability; what was recorded stays in the log. */
export function dropCurrencyChanges(currency: string): RowChange[] {
  const item = currencyItemCode(currency);
  const capability = currencyCapabilityCode(currency);
  return [
    { entity: 'required_currency', op: 'delete', row: rowKey([currency]) },
    { entity: 'readiness_item', op: 'delete', row: rowKey([item]) },
    { entity: 'capability', op: 'delete', row: rowKey([capability]) },
  ];
}
