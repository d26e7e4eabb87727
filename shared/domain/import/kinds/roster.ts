import { day, placeReference, reference, text, timeOfDay } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import type { ImportRecord } from '../types.ts';

const DAY_MINUTES = 1440;

/** Shifts: who is where on which date, from when to when; across midnight too. */
export const roster = {
  label: { zh: '排班', en: 'Roster' },
  tells: ['staff', 'from', 'to'],
  key: ['staff', 'place', 'date', 'from'],
  screen: '/readiness/staff?tab=roster',
  fields: {
    staff: {
      label: { zh: '人员编号', en: 'Staff code' },
      synonyms: 'staffcode 人员编号 工号 员工号 员工编号 值班人员 employeeid staffid staff | 人员 code',
      required: true,
      type: reference('staff_member', [], { zh: '人员编号', en: 'staff code' }),
      template: {
        meaning: { zh: '已有人员的编号。', en: 'Code of a person on the staff.' },
        example: { zh: 'S001', en: 'S001' },
        width: 14,
      },
    },
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: `值班点位 排班点位 shiftplace ${PLACE}`,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '值班点位', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    date: {
      label: { zh: '日期', en: 'Date' },
      synonyms: 'shiftdate 班次日期 值班日期 排班日期 | 日期 date day',
      required: true,
      type: day(),
      template: {
        header: { zh: '班次日期', en: 'Shift date' },
        meaning: { zh: '班次开始的那一天：年-月-日。', en: 'The day it starts: year-month-day.' },
        example: { zh: '2026-09-23', en: '2026-09-23' },
        width: 14,
      },
    },
    from: {
      label: { zh: '上班', en: 'From' },
      synonyms: 'shiftfrom 上班 上班时间 班次开始 shiftstart | 开始 开始时间 from start starttime',
      required: true,
      type: timeOfDay(),
      template: {
        header: { zh: '上班时间', en: 'Shift from' },
        meaning: { zh: '几点开始。', en: 'When it starts.' },
        example: { zh: '14:00', en: '14:00' },
        width: 12,
      },
    },
    to: {
      label: { zh: '下班', en: 'To' },
      synonyms: 'shiftto 下班 下班时间 班次结束 shiftend | 结束 结束时间 to end endtime until',
      required: true,
      type: timeOfDay(),
      template: {
        header: { zh: '下班时间', en: 'Shift to' },
        meaning: {
          zh: '几点结束；不晚于上班时间即为次日。',
          en: 'When it ends; at or before the start means the next day.',
        },
        example: { zh: '22:00', en: '22:00' },
        width: 12,
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
