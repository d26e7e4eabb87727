import { choice, instant, itemReference, placeReference, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';

/** A list of hidden dangers as a branch or a security company keeps it: each becomes one that is found, or assigned when it names who mends it. */
export const hiddenDangers = {
  label: { zh: '隐患', en: 'Hidden dangers' },
  tells: ['title', 'severity'],
  key: ['place', 'title', 'foundAt'],
  screen: '/readiness/dangers',
  fields: {
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: 'place 点位 点位编码 网点 网点编码 网点名称 placecode placename | 单位 机构 地点',
      required: true,
      type: placeReference(),
      template: {
        meaning: { zh: '已有点位的编码或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    title: {
      label: { zh: '隐患内容', en: 'Hidden danger' },
      synonyms: 'title hiddendanger 隐患内容 隐患描述 隐患 问题描述 存在问题 danger hazard | 问题 内容 描述',
      required: true,
      type: text(300),
      template: {
        meaning: { zh: '看到什么，在哪里。', en: 'What was seen, and where.' },
        example: { zh: '消防通道堆放纸箱', en: 'Boxes in the fire route' },
        width: 36,
      },
    },
    foundAt: {
      label: { zh: '发现时间', en: 'Found at' },
      synonyms: 'foundat 发现时间 发现日期 检查日期 排查时间 datefound found | 检查时间 登记时间',
      required: true,
      type: instant(),
      template: {
        meaning: { zh: '什么时候发现的。', en: 'When it was found.' },
        example: { zh: '2026-09-10 09:00', en: '2026-09-10 09:00' },
        width: 18,
      },
    },
    severity: {
      label: { zh: '程度', en: 'Severity' },
      synonyms: 'severity 程度 隐患级别 隐患等级 严重程度 隐患类别 hazardlevel | 级别 等级',
      type: choice({ major: '重大 | Major | 重大隐患, 严重', general: '一般 | General | 一般隐患, 较小, minor' }),
      template: {
        meaning: { zh: '重大或一般；留空为一般。', en: 'Major or general; general when blank.' },
        example: { zh: '一般', en: 'General' },
        width: 10,
      },
    },
    item: {
      label: { zh: '影响事项', en: 'Endangers' },
      synonyms: 'item endangers 影响事项 影响的准备事项 关联事项 readinessitem',
      type: itemReference(),
      template: {
        meaning: { zh: '影响的准备事项，可不填。', en: 'Readiness item it endangers; optional.' },
        example: { zh: 'fire-monitoring', en: 'fire-monitoring' },
        width: 18,
      },
    },
    assignedTo: {
      label: { zh: '整改责任人', en: 'Assigned to' },
      synonyms: 'assignedto 整改责任人 责任人 整改人 责任岗位 整改责任部门 owner responsible | 负责人 责任单位',
      type: text(120),
      template: {
        meaning: { zh: '填了就记为已派。', en: 'Given, it counts as assigned.' },
        example: { zh: '网点负责人', en: 'Branch manager' },
        width: 16,
      },
    },
    dueAt: {
      label: { zh: '整改期限', en: 'Due' },
      synonyms: 'dueat due 整改期限 整改时限 完成期限 限期 要求完成时间 deadline duedate | 期限',
      type: instant({ dayEnd: true }),
      template: {
        meaning: { zh: '不填：重大 1 天，一般 7 天。', en: 'If blank: major 1 day, general 7 days.' },
        example: { zh: '2026-09-17', en: '2026-09-17' },
        width: 16,
      },
    },
  },
  refine: (record) =>
    typeof record['dueAt'] === 'number' && record['dueAt'] <= Number(record['foundAt'])
      ? { field: 'dueAt', code: 'ENDS_BEFORE_START', params: {} }
      : record,
} as const satisfies ImportKindDefinition;
