import { instant, integer, placeReference, text } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import { isProblem, type FieldProblem, type ImportKindDefinition } from '../kind-definition.ts';
import { currency, withAmounts } from '../money-types.ts';
import type { ImportRecord } from '../types.ts';
import { MOST_PIECES } from '../../stock/movement.ts';

/** Counts of notes and coins: one row for each place, currency and denomination. */
export const stockCounts = {
  label: { zh: '库存盘点', en: 'Stock counts' },
  tells: ['denomination'],
  key: [],
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
    denomination: {
      label: { zh: '面额', en: 'Denomination' },
      synonyms: 'denomination 面额 券别 票面 面值 denom | facevalue',
      required: true,
      type: text(40),
      template: {
        meaning: { zh: '一张（枚）的金额，如 50 或 0.5。', en: 'What one note or coin is worth, such as 50 or 0.5.' },
        example: { zh: '50', en: '50' },
        width: 10,
      },
    },
    pieces: {
      label: { zh: '张数', en: 'Pieces' },
      synonyms: 'pieces 张数 枚数 实点张数 数量 count qty quantity | 实点 counted',
      type: integer({ min: 0, max: MOST_PIECES }),
      template: {
        meaning: {
          zh: '实点张（枚）数；填了金额可不填。',
          en: 'Pieces counted; may be blank where the amount is given.',
        },
        example: { zh: '120', en: '120' },
        width: 10,
      },
    },
    amount: {
      label: { zh: '金额', en: 'Amount' },
      synonyms: 'amount 金额 合计金额 小计 value subtotal | 余额 total',
      type: text(40),
      template: {
        meaning: {
          zh: '该面额的金额；和张数填一个即可，都填必须相符。',
          en: 'Value of that denomination; one of pieces and amount is enough, both must agree.',
        },
        example: { zh: '6,000', en: '6,000' },
        width: 12,
      },
    },
    countedAt: {
      label: { zh: '盘点时间', en: 'Counted at' },
      synonyms: 'countedat 盘点时间 点库时间 清点时间 盘点日期 counttime countdate | 时间 日期 date time at',
      type: instant(),
      template: {
        meaning: { zh: '什么时候点的；留空为导入时。', en: 'When it was counted; blank means at the import.' },
        example: { zh: '2026-09-11 09:30', en: '2026-09-11 09:30' },
        width: 18,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: 'note 备注 说明 remark comment',
      type: text(300),
      template: {
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: '双人复点', en: 'counted twice' },
        width: 24,
      },
    },
  },
  refine: refineCount,
} as const satisfies ImportKindDefinition;

/** Denomination and amount become minor units, and pieces follow from an amount. */
function refineCount(record: ImportRecord): ImportRecord | FieldProblem {
  const read = withAmounts(record, ['denomination', 'amount']);
  if (isProblem(read)) return read;
  const { denomination, amount, pieces } = read;
  if (typeof denomination !== 'number' || denomination === 0)
    return { field: 'denomination', code: 'BAD_AMOUNT', params: amountParams(record) };
  if (typeof amount !== 'number')
    return typeof pieces === 'number' ? read : { field: 'pieces', code: 'MISSING_REQUIRED', params: {} };
  const whole = amount / denomination;
  if (!Number.isInteger(whole) || whole > MOST_PIECES || (typeof pieces === 'number' && pieces !== whole))
    return { field: 'amount', code: 'NOT_WHOLE_PIECES', params: { text: String(record['amount']) } };
  return { ...read, pieces: whole };
}

const amountParams = (record: ImportRecord): { text: string; currency: string } => ({
  text: String(record['denomination']),
  currency: String(record['currency']),
});
