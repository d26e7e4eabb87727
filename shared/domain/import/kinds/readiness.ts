import { instant, itemReference, note, placeReference, readinessStatus, text } from '../field-types.ts';
import { READINESS_SYNONYMS } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { readinessPreparer } from '../prepare-readiness.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** Readiness states, place × item. Read by a preparer of their own, which is what makes 200,000 rows quick. */
export const readiness = {
  label: { zh: '准备状态', en: 'Readiness states' },
  tells: ['item', 'status'],
  key: ['place', 'item'],
  screen: '/readiness',
  prepare: readinessPreparer,
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: READINESS_SYNONYMS.place,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '点位编号', en: 'Place' },
        meaning: { zh: '已有点位的编号。', en: 'Code of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    item: {
      label: { zh: '准备事项', en: 'Item' },
      synonyms: READINESS_SYNONYMS.item,
      required: true,
      type: itemReference(),
      template: {
        header: { zh: '准备事项', en: 'Item' },
        meaning: {
          zh: '准备事项的编号，或目录中的中文、英文名称。',
          en: 'Code of the item, or its Chinese or English name in the catalogue.',
        },
        example: { zh: '不间断电源', en: 'UPS' },
        width: 30,
      },
    },
    status: {
      label: { zh: '状态', en: 'Status' },
      synonyms: READINESS_SYNONYMS.status,
      required: true,
      type: readinessStatus(),
      template: {
        header: { zh: '状态', en: 'Status' },
        meaning: {
          zh: '从列表中选择；也可填 是/否、√/×。',
          en: 'Chosen from the list; yes and no are understood too.',
        },
        example: { zh: '已完成', en: 'ready' },
        width: 14,
      },
    },
    observedAt: {
      label: { zh: '查看时间', en: 'Observed at' },
      synonyms: READINESS_SYNONYMS.observedAt,
      type: instant(),
      template: {
        header: { zh: '检查时间', en: 'Observed at' },
        meaning: {
          zh: '何时核实。年-月-日，可加时间。',
          en: 'When it was checked: year-month-day, with a time if known.',
        },
        example: { zh: '2026-09-11 09:30', en: '2026-09-11 09:30' },
        width: 20,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: READINESS_SYNONYMS.note,
      type: note(),
      template: {
        header: { zh: '备注', en: 'Note' },
        meaning: { zh: '依据或说明。', en: 'Evidence or remark.' },
        example: { zh: '切换测试通过', en: 'Switch-over tested' },
        width: 30,
      },
    },
    owner: {
      label: { zh: '责任岗位', en: 'Owner post' },
      synonyms: READINESS_SYNONYMS.owner,
      type: text(TEXT_LIMITS.owner),
      template: {
        header: { zh: '责任岗位', en: 'Owner' },
        meaning: { zh: '负责的岗位，写岗位不写姓名。', en: 'Post that answers for it; a post, not a name.' },
        example: { zh: '网点负责人', en: 'Branch manager' },
        width: 16,
      },
    },
    due: {
      label: { zh: '完成期限', en: 'Due' },
      synonyms: READINESS_SYNONYMS.due,
      type: instant({ dayEnd: true }),
      template: {
        header: { zh: '截止日期', en: 'Due' },
        meaning: { zh: '最迟完成日，当天结束前。', en: 'Last day to be ready, to the end of that day.' },
        example: { zh: '2026-09-20', en: '2026-09-20' },
        width: 16,
      },
    },
  },
} as const satisfies ImportKindDefinition;
