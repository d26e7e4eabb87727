import { placeReference, text } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import { isProblem, type FieldProblem, type ImportKindDefinition } from '../kind-definition.ts';
import { currency, withAmounts } from '../money-types.ts';
import type { ImportRecord } from '../types.ts';

const LEVELS = ['minimum', 'safety', 'stockLimit', 'dailyUse'] as const;

/** What is asked of the stock: minimum, safety stock, limit and daily use of a currency at a place. */
export const stockLevels = {
  label: { zh: '库存定额', en: 'Stock levels' },
  tells: ['minimum'],
  key: ['place', 'currency'],
  screen: '/readiness/stock',
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: PLACE,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '点位编号', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    currency: {
      label: { zh: '币种', en: 'Currency' },
      synonyms: 'currency 币种 货币 币别 ccy currencycode 币种代码',
      required: true,
      type: currency(),
      template: {
        meaning: { zh: 'ISO 4217 代码或中文名，如 EUR、欧元。', en: 'ISO 4217 code, such as EUR.' },
        example: { zh: 'EUR', en: 'EUR' },
        width: 10,
      },
    },
    minimum: {
      label: { zh: '最低库存', en: 'Minimum' },
      synonyms: 'minimum 最低库存 最低 最低备付 minstock minimumstock | min',
      type: text(40),
      template: {
        meaning: { zh: '低于它即未就绪。', en: 'Below it the item is not ready.' },
        example: { zh: '4,000', en: '4,000' },
        width: 12,
      },
    },
    safety: {
      label: { zh: '安全库存', en: 'Safety stock' },
      synonyms: 'safety 安全库存 安全 safetystock | 警戒库存',
      type: text(40),
      template: {
        meaning: { zh: '低于它应调拨补充。', en: 'Below it the place is to be replenished.' },
        example: { zh: '6,000', en: '6,000' },
        width: 12,
      },
    },
    stockLimit: {
      label: { zh: '库存限额', en: 'Stock limit' },
      synonyms: 'stocklimit 库存限额 限额 limit | 最高库存 max maximum',
      type: text(40),
      template: {
        meaning: { zh: '不得超过。', en: 'Must not be exceeded.' },
        example: { zh: '2.5万', en: '25,000' },
        width: 12,
      },
    },
    dailyUse: {
      label: { zh: '预计日用量', en: 'Daily use' },
      synonyms: 'dailyuse 预计日用量 日用量 日均用量 日均兑换 dailyusage | 日均',
      type: text(40),
      template: {
        meaning: { zh: '用来算可保障天数。', en: 'From which the days of cover are worked out.' },
        example: { zh: '900', en: '900' },
        width: 12,
      },
    },
  },
  refine: refineLevel,
  upsert: { entity: 'stock_level', fields: LEVELS },
} as const satisfies ImportKindDefinition;

function refineLevel(record: ImportRecord): ImportRecord | FieldProblem {
  const read = withAmounts(record, LEVELS);
  if (isProblem(read)) return read;
  const rising = (['minimum', 'safety', 'stockLimit'] as const).filter((field) => typeof read[field] === 'number');
  const wrong = rising.find((field, index) => {
    const before = rising[index - 1];
    return before !== undefined && Number(read[field]) < Number(read[before]);
  });
  return wrong === undefined
    ? read
    : { field: wrong, code: 'LEVELS_NOT_RISING', params: { text: String(record[wrong]) } };
}
