import { choice, instant, note, placeReference, reference, text } from '../field-types.ts';
import { NOTE, PLACE } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** What was found at the points of checklists: one row for each place and point. */
export const checklistResults = {
  label: { zh: '检查表结果', en: 'Checklist results' },
  tells: ['checklist', 'point'],
  key: ['place', 'checklist', 'point'],
  screen: '/readiness/machines',
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
    checklist: {
      label: { zh: '检查表', en: 'Checklist' },
      synonyms: 'checklist 检查表 检查表名称 检查清单 checklistname checklistcode',
      required: true,
      type: reference('checklist', ['name', 'nameEn'], { zh: '检查表', en: 'checklist' }),
      template: {
        meaning: { zh: '检查表的名称或编号。', en: 'Name or code of the checklist.' },
        example: { zh: '标识检查表', en: 'Signage' },
        width: 16,
      },
    },
    point: {
      label: { zh: '检查点', en: 'Point' },
      synonyms: 'point 检查点 检查要点 检查点名称 checkpoint pointname | 检查项 检查内容',
      required: true,
      type: text(TEXT_LIMITS.name),
      template: {
        meaning: { zh: '检查表中的一项，名称或编号。', en: 'A point of the checklist, by name or code.' },
        example: { zh: '英文文字完整无误', en: 'English text complete and correct' },
        width: 30,
      },
    },
    result: {
      label: { zh: '检查结果', en: 'Result' },
      synonyms: 'result 检查结果 检查结论 是否合格 finding | 结果 结论',
      required: true,
      type: choice({
        ok: '合格 | in order | ok, 是, √, 通过, 正常, 达标, pass, passed, yes',
        fail: '不合格 | not in order | fail, 否, ×, 不通过, 异常, 不达标, failed, no',
        na: '不适用 | n.a. | na, 无, 不涉及, not applicable',
      }),
      template: {
        meaning: { zh: '从列表中选择。', en: 'Chosen from the list.' },
        example: { zh: '合格', en: 'in order' },
        width: 12,
      },
    },
    observedAt: {
      label: { zh: '检查时间', en: 'Checked at' },
      synonyms: 'observedat 检查时间 检查日期 查看时间 checkedat checkdate | 时间 日期 date time',
      type: instant(),
      template: {
        meaning: { zh: '什么时候看的；留空为导入时。', en: 'When it was seen; blank means at the import.' },
        example: { zh: '2026-09-11 09:00', en: '2026-09-11 09:00' },
        width: 18,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: NOTE,
      type: note(500),
      template: {
        meaning: { zh: '不合格的说明，可不填。', en: 'Why it is not in order; optional.' },
        example: { zh: '电话少一位', en: 'one digit missing' },
        width: 26,
      },
    },
  },
} as const satisfies ImportKindDefinition;
