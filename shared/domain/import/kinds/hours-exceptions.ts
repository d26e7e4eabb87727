import { day, placeReference, text, timeOfDay } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import type { ImportRecord } from '../types.ts';

const CLOSED = 'closed';
const DAY_MINUTES = 1440;

/** Other opening hours of places on single dates: holidays, extended hours, closures. */
export const hoursExceptions = {
  label: { zh: '特殊日营业时间', en: 'Opening exceptions' },
  tells: ['date', 'opens'],
  key: ['place', 'date'],
  screen: '/places',
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
    date: {
      label: { zh: '日期', en: 'Date' },
      synonyms: 'date 日期 特殊日期 例外日期 exceptiondate | 节假日 day',
      required: true,
      type: day(),
      template: {
        meaning: { zh: '哪一天：年-月-日。', en: 'Which day: year-month-day.' },
        example: { zh: '2026-10-01', en: '2026-10-01' },
        width: 14,
      },
    },
    opens: {
      label: { zh: '开门时间', en: 'Opens' },
      synonyms: 'opens 开门时间 开门 开始营业 开始营业时间 opensat openingtime | 营业开始 opentime from',
      required: true,
      type: timeOfDay({ word: CLOSED, written: 'closed 休息 不营业 停业 关门 闭馆 休 holiday' }),
      template: {
        meaning: { zh: '当天开门的时间；全天不营业写“休息”。', en: 'When it opens on that day, or "closed".' },
        example: { zh: '09:30', en: '09:30' },
        width: 12,
      },
    },
    closes: {
      label: { zh: '关门时间', en: 'Closes' },
      synonyms: 'closes 关门时间 关门 结束营业 结束营业时间 closesat closingtime | 营业结束 closetime to until',
      type: timeOfDay(),
      template: {
        meaning: {
          zh: '当天关门的时间；不晚于开门时间即为次日。',
          en: 'When it closes; at or before the opening time means the next day.',
        },
        example: { zh: '22:00', en: '22:00' },
        width: 12,
      },
    },
    reason: {
      label: { zh: '原因', en: 'Reason' },
      synonyms: 'reason 原因 事由 | 备注 说明 note remark',
      type: text(200),
      template: {
        meaning: { zh: '为什么不同。', en: 'Why it differs.' },
        example: { zh: '开幕式', en: 'Opening ceremony' },
        width: 30,
      },
    },
  },
  refine: refineSpan,
  upsert: { entity: 'opening_exception', fields: ['opens', 'closes', 'reason'], whole: ['opens', 'closes'] },
} as const satisfies ImportKindDefinition;

/** A closed day has no times; a closing time at or before the opening time is on the next day. */
function refineSpan(record: ImportRecord): ImportRecord | FieldProblem {
  const { opens, closes } = record;
  if (opens === CLOSED) return { ...record, opens: null, closes: null };
  if (typeof opens !== 'number' || opens >= DAY_MINUTES) {
    return { field: 'opens', code: 'BAD_TIME', params: { text: String(opens) } };
  }
  if (typeof closes !== 'number') return { field: 'closes', code: 'MISSING_REQUIRED', params: {} };
  return closes > opens ? record : { ...record, closes: closes + DAY_MINUTES };
}
