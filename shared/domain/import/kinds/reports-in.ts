import { day, instant, placeReference, reference, text, timeOfDay } from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';

/** Reports of outlets for a cut-off, as a group or a form collects them; a blank text means "nothing to report" 零报告. */
export const reportsIn = {
  label: { zh: '日报／零报告', en: 'Reports in' },
  tells: ['cutoff', 'date'],
  key: ['place', 'date', 'cutoff'],
  screen: '/incidents/reporting',
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: `报送点位 报送网点 报送单位 ${PLACE}`,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '报送点位', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    date: {
      label: { zh: '报告日期', en: 'Report date' },
      synonyms: 'reportdate 报告日期 报送日期 | 日期 date day',
      required: true,
      type: day(),
      template: {
        meaning: { zh: '哪一天的报告：年-月-日。', en: 'Which day it is for: year-month-day.' },
        example: { zh: '2026-09-23', en: '2026-09-23' },
        width: 14,
      },
    },
    cutoff: {
      label: { zh: '截止时间', en: 'Cut-off' },
      synonyms: 'cutoff 截止时间 报送截止 报送截止时间 截止 报送时点 cutofftime reportby',
      required: true,
      type: timeOfDay(),
      template: {
        meaning: { zh: '报送要求中的截止时间。', en: 'A cut-off of the reporting plan.' },
        example: { zh: '17:00', en: '17:00' },
        width: 12,
      },
    },
    text: {
      label: { zh: '报告内容', en: 'Report' },
      synonyms: 'report 报告内容 报告 情况说明 异常情况 | 内容 情况 text remark',
      type: text(2000),
      template: {
        meaning: { zh: '发生了什么；留空或写“无”即零报告。', en: 'What happened; blank or "none": nothing to report.' },
        example: { zh: '无', en: 'None' },
        width: 40,
      },
    },
    reportedAt: {
      label: { zh: '报到时间', en: 'Reported at' },
      synonyms: 'reportedat 报到时间 实际报送时间 报送时间 提交时间 submittedat submitted | 时间 time',
      type: instant(),
      template: {
        meaning: { zh: '什么时候报的；不填即导入之时。', en: 'When it came in; the time of the import if blank.' },
        example: { zh: '2026-09-23 16:40', en: '2026-09-23 16:40' },
        width: 18,
      },
    },
    plan: {
      label: { zh: '报送要求', en: 'Reporting plan' },
      synonyms: 'reportingplan 报送要求 报送计划 报告类型 plan',
      type: reference('reporting_plan', ['name', 'nameEn'], { zh: '报送要求', en: 'reporting plan' }),
      template: {
        meaning: {
          zh: '编号或名称；只有一项含该截止时间时可不填。',
          en: 'Code or name; not needed while one plan only has that cut-off.',
        },
        example: { zh: '', en: '' },
        width: 18,
      },
    },
    from: {
      label: { zh: '报告人', en: 'Reported by' },
      synonyms: 'reportedby 报告人 报送人 报送岗位 填报人 填报岗位 from',
      type: text(120),
      template: {
        meaning: { zh: '岗位，可不填。', en: 'A post; optional.' },
        example: { zh: '网点负责人', en: 'Branch manager' },
        width: 16,
      },
    },
  },
} as const satisfies ImportKindDefinition;
