import { choice, code, day, list, placeType, reference, text, yesNo } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

const CADENCE = {
  daily: '每日 | Daily | 每天, 日检, 日',
  weekly: '每周 | Weekly | 周检, 周',
  monthly: '每月 | Monthly | 月检, 月',
  quarterly: '每季 | Quarterly | 季检, 每季度, 季度, 季',
};

/** Recurring patrols: how often, where, with which checklists, raised when. */
export const inspectionPlans = {
  label: { zh: '巡查计划', en: 'Inspection plans' },
  tells: ['cadence', 'checklists'],
  key: ['code'],
  screen: '/readiness/inspections',
  upsert: {
    entity: 'inspection_plan',
    fields: ['name', 'nameEn', 'cadence', 'raisedCadence', 'post', 'startsOn', 'active'],
    defaults: { active: 1, sample: 0 },
    members: [
      { field: 'checklists', entity: 'inspection_plan_checklist' },
      { field: 'placeTypes', entity: 'inspection_plan_type' },
      { field: 'raisedIn', entity: 'inspection_plan_period' },
    ],
  },
  fields: {
    code: {
      label: { zh: '计划编码', en: 'Plan code' },
      synonyms: 'plancode 计划编码 计划编号 巡查编码 巡检编码 plan',
      required: true,
      type: code(TEXT_LIMITS.code),
      template: {
        meaning: { zh: '唯一；同编码的计划会更新。', en: 'Unique; a plan with the same code is updated.' },
        example: { zh: 'night-patrol', en: 'night-patrol' },
        width: 16,
      },
    },
    name: {
      label: { zh: '计划名称', en: 'Plan name' },
      synonyms: 'planname 计划名称 巡查名称 巡检名称 检查名称 巡查计划',
      required: true,
      type: text(TEXT_LIMITS.name),
      template: {
        meaning: { zh: '中文名称。', en: 'Name in Chinese, or the only one.' },
        example: { zh: '夜间巡查', en: 'Night patrol' },
        width: 20,
      },
    },
    nameEn: {
      label: { zh: '计划英文名称', en: 'Plan name in English' },
      synonyms: 'plannameen 计划英文名称 巡查英文名称 plannameinenglish',
      type: text(TEXT_LIMITS.name),
      template: {
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: 'Night patrol', en: 'Night patrol' },
        width: 20,
      },
    },
    cadence: {
      label: { zh: '巡查周期', en: 'Cadence' },
      synonyms: 'cadence 巡查周期 巡检周期 检查周期 检查频次 巡查频次 frequency | 频次',
      required: true,
      type: choice(CADENCE),
      template: {
        meaning: { zh: '每日、每周、每月、每季。', en: 'Daily, weekly, monthly, quarterly.' },
        example: { zh: '每周', en: 'Weekly' },
        width: 10,
      },
    },
    startsOn: {
      label: { zh: '起始日期', en: 'Starts on' },
      synonyms: 'startson 起始日期 计划起始日期 启用日期 startdate | 开始日期',
      required: true,
      type: day(),
      template: {
        meaning: { zh: '从这天起生成任务。', en: 'Tasks are made from this day on.' },
        example: { zh: '2026-09-01', en: '2026-09-01' },
        width: 12,
      },
    },
    placeTypes: {
      label: { zh: '适用点位类型', en: 'Place types covered' },
      synonyms: 'placetypes 适用点位类型 适用类型 巡查点位类型 placetypescovered appliesto',
      required: true,
      type: list(placeType()),
      template: {
        meaning: { zh: '可填多个，顿号分开。', en: 'Several, parted by a comma.' },
        example: { zh: '营业网点、自助银行', en: 'Branch, Self-service bank' },
        width: 26,
      },
    },
    checklists: {
      label: { zh: '检查表', en: 'Checklists' },
      synonyms: 'checklists checklistcodes 检查表 检查表编码 所用检查表',
      type: list(reference('checklist', ['name', 'nameEn'], { zh: '检查表', en: 'checklist' })),
      template: {
        meaning: {
          zh: '已有检查表的编码或名称，可填多个。',
          en: 'Codes or names of checklists, several parted by a comma.',
        },
        example: { zh: 'safety-patrol', en: 'safety-patrol' },
        width: 20,
      },
    },
    post: {
      label: { zh: '巡查岗位', en: 'Patrol post' },
      synonyms: 'patrolpost 巡查岗位 巡检岗位 检查岗位',
      type: text(60),
      template: {
        meaning: { zh: '由哪个岗位做。', en: 'The post that makes it.' },
        example: { zh: '安全保卫岗', en: 'Security post' },
        width: 14,
      },
    },
    raisedCadence: {
      label: { zh: '提高后的周期', en: 'Raised cadence' },
      synonyms: 'raisedcadence 提高后的周期 赛时周期 提高周期',
      type: choice(CADENCE),
      template: {
        meaning: { zh: '在下列阶段改用的周期，可不填。', en: 'Cadence in the periods below; optional.' },
        example: { zh: '每日', en: 'Daily' },
        width: 12,
      },
    },
    raisedIn: {
      label: { zh: '提高的阶段', en: 'Raised in' },
      synonyms: 'raisedin 提高的阶段 提高阶段 适用阶段',
      type: list(
        choice({
          preparation: '筹备 | Preparation',
          sprint: '冲刺 | Sprint',
          games: '赛时 | Games',
          'wrap-up': '收尾 | Wrap-up',
        }),
      ),
      template: {
        meaning: { zh: '筹备、冲刺、赛时、收尾。', en: 'Preparation, sprint, games, wrap-up.' },
        example: { zh: '赛时', en: 'Games' },
        width: 14,
      },
    },
    active: {
      label: { zh: '是否启用', en: 'Switched on' },
      synonyms: 'active 是否启用 启用 switchedon enabled',
      type: yesNo(),
      template: {
        meaning: { zh: '是或否；留空为是。', en: 'Yes or no; yes when blank.' },
        example: { zh: '是', en: 'Yes' },
        width: 10,
      },
    },
  },
} as const satisfies ImportKindDefinition;
