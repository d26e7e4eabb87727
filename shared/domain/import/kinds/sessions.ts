import { day, integer, placeReference, text, timeOfDay } from '../field-types.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import type { ImportRecord } from '../types.ts';

const DAY_MINUTES = 1440;

/** Sessions at venues, with the visitors expected: what the days ahead are planned from. */
export const sessions = {
  label: { zh: '赛事场次', en: 'Sessions' },
  tells: ['venue', 'visitors'],
  key: ['venue', 'date', 'from'],
  screen: '/readiness/calendar',
  fields: {
    venue: {
      label: { zh: '场馆', en: 'Venue' },
      synonyms: 'venue 场馆 场馆编号 比赛场馆 venuecode 场馆名称',
      required: true,
      type: placeReference(),
      template: {
        meaning: { zh: '已有场馆的编号或名称。', en: 'Code or name of a venue that exists.' },
        example: { zh: 'V001', en: 'V001' },
        width: 14,
      },
    },
    date: {
      label: { zh: '日期', en: 'Date' },
      synonyms: 'sessiondate 比赛日期 场次日期 | 日期 date day',
      required: true,
      type: day(),
      template: {
        header: { zh: '比赛日期', en: 'Session date' },
        meaning: { zh: '开始的那一天：年-月-日。', en: 'The day it starts: year-month-day.' },
        example: { zh: '2026-09-23', en: '2026-09-23' },
        width: 14,
      },
    },
    from: {
      label: { zh: '开始', en: 'Starts' },
      synonyms: 'starts 开赛时间 比赛开始 sessionstart | 开始 开始时间 from start starttime',
      required: true,
      type: timeOfDay(),
      template: {
        header: { zh: '开赛时间', en: 'Starts' },
        meaning: { zh: '几点开始。', en: 'When it starts.' },
        example: { zh: '19:00', en: '19:00' },
        width: 12,
      },
    },
    to: {
      label: { zh: '结束', en: 'Ends' },
      synonyms: 'ends 散场时间 比赛结束 sessionend | 结束 结束时间 to end endtime until',
      required: true,
      type: timeOfDay(),
      template: {
        header: { zh: '散场时间', en: 'Ends' },
        meaning: {
          zh: '几点散场；不晚于开始即为次日。',
          en: 'When it ends; at or before the start means the next day.',
        },
        example: { zh: '21:30', en: '21:30' },
        width: 12,
      },
    },
    name: {
      label: { zh: '场次名称', en: 'Session' },
      synonyms: 'session 场次名称 场次 比赛项目 项目 赛事项目 event | 名称 name title',
      required: true,
      type: text(200),
      template: {
        header: { zh: '场次名称', en: 'Session' },
        meaning: { zh: '比赛或仪式的名称。', en: 'Name of the competition or ceremony.' },
        example: { zh: '游泳决赛', en: 'Swimming finals' },
        width: 24,
      },
    },
    nameEn: {
      label: { zh: '英文名称', en: 'Session in English' },
      synonyms: 'sessioninenglish 场次英文名称 | 英文名称 nameen englishname',
      type: text(200),
      template: {
        header: { zh: '场次英文名称', en: 'Session in English' },
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: 'Swimming finals', en: 'Swimming finals' },
        width: 24,
      },
    },
    visitors: {
      label: { zh: '预计观众', en: 'Visitors' },
      synonyms: 'visitors 预计观众 观众 观众人数 预计人数 spectators expectedvisitors attendance',
      required: true,
      type: integer({ min: 0, max: 10_000_000 }),
      template: {
        meaning: { zh: '预计到场人数。', en: 'How many are expected.' },
        example: { zh: '5200', en: '5200' },
        width: 12,
      },
    },
  },
  refine: refineSession,
} as const satisfies ImportKindDefinition;

/** An end at or before the start is on the next day. */
function refineSession(record: ImportRecord): ImportRecord | FieldProblem {
  const { from, to } = record;
  if (typeof from !== 'number' || from >= DAY_MINUTES)
    return { field: 'from', code: 'BAD_TIME', params: { text: String(from) } };
  if (typeof to !== 'number') return { field: 'to', code: 'MISSING_REQUIRED', params: {} };
  return { ...record, to: to > from ? to : to + DAY_MINUTES };
}
