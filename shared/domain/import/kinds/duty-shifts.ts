import { day, reference, text, timeOfDay } from '../field-types.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import type { ImportRecord } from '../types.ts';

const DAY_MINUTES = 1440;

/** The duty roster of the centre: who is on duty in which position from when to when; across midnight too. */
export const dutyShifts = {
  label: { zh: '指挥中心值班表', en: 'Duty roster of the centre' },
  tells: ['position', 'date', 'from'],
  key: ['position', 'post', 'date', 'from'],
  screen: '/incidents/duty',
  fields: {
    position: {
      label: { zh: '值班席位', en: 'Duty position' },
      synonyms: 'dutyposition 值班席位 值班职务 值班岗 席位 带班职务 | position 职务',
      required: true,
      type: reference('duty_position', ['name', 'nameEn'], { zh: '值班席位', en: 'duty position' }),
      template: {
        meaning: { zh: '已有值班席位的编号或名称。', en: 'Code or name of a duty position that exists.' },
        example: { zh: '值班员', en: 'Duty officer' },
        width: 16,
      },
    },
    date: {
      label: { zh: '值班日期', en: 'Duty date' },
      synonyms: 'dutydate 值班日期 值守日期 | 日期 date day',
      required: true,
      type: day(),
      template: {
        meaning: { zh: '开始值班的那一天：年-月-日。', en: 'The day it starts: year-month-day.' },
        example: { zh: '2026-09-23', en: '2026-09-23' },
        width: 14,
      },
    },
    from: {
      label: { zh: '接班时间', en: 'On duty from' },
      synonyms: 'dutyfrom ondutyfrom 接班时间 值班开始 开始值班 | 开始 开始时间 from start starttime',
      required: true,
      type: timeOfDay(),
      template: {
        meaning: { zh: '几点开始。', en: 'When it starts.' },
        example: { zh: '20:00', en: '20:00' },
        width: 14,
      },
    },
    to: {
      label: { zh: '交班时间', en: 'On duty to' },
      synonyms: 'dutyto ondutyto 交班时间 值班结束 结束值班 | 结束 结束时间 to end endtime until',
      required: true,
      type: timeOfDay(),
      template: {
        meaning: {
          zh: '几点结束；不晚于接班时间即为次日。',
          en: 'When it ends; at or before the start means the next day.',
        },
        example: { zh: '08:00', en: '08:00' },
        width: 14,
      },
    },
    post: {
      label: { zh: '值班岗位', en: 'Duty post' },
      synonyms: 'dutypost 值班岗位 值班人 带班人 值班人员岗位 | 岗位 post',
      required: true,
      type: text(60),
      template: {
        meaning: { zh: '由哪个岗位值班。', en: 'Which post is on duty.' },
        example: { zh: '值班员A岗', en: 'Duty officer A' },
        width: 16,
      },
    },
    person: {
      label: { zh: '值班人姓名', en: 'Duty name' },
      synonyms: 'dutyname 值班人姓名 值班人员姓名 | 姓名 name',
      type: text(60),
      template: {
        meaning: { zh: '可不填；不允许记录姓名时须留空。', en: 'Optional; leave blank where names may not be kept.' },
        example: { zh: '', en: '' },
        width: 14,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: 'note 备注 remark 说明',
      type: text(200),
      template: {
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: '', en: '' },
        width: 20,
      },
    },
  },
  refine: refineShift,
} as const satisfies ImportKindDefinition;

/** A shift is at most a day long and starts on its date. */
function refineShift(record: ImportRecord): ImportRecord | FieldProblem {
  const { from, to } = record;
  if (typeof from !== 'number' || from >= DAY_MINUTES)
    return { field: 'from', code: 'BAD_TIME', params: { text: String(from) } };
  if (typeof to !== 'number') return { field: 'to', code: 'MISSING_REQUIRED', params: {} };
  const end = to > from ? to : to + DAY_MINUTES;
  if (end > from + DAY_MINUTES) return { field: 'to', code: 'BAD_TIME', params: { text: String(to) } };
  return { ...record, to: end };
}
