import { choice, integer, note, reference, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { WEEK_MINUTES } from './drill-minutes.ts';

/** The script of a planned drill: its injects, in any order. They take the place of the script it has. */
export const drillScript = {
  label: { zh: '演练脚本', en: 'Script of a drill' },
  tells: ['offsetMinutes', 'content'],
  key: [],
  screen: '/drills/design',
  fields: {
    drill: {
      label: { zh: '演练', en: 'Drill' },
      synonyms: 'drill 演练 演练名称 所属演练 演练编号 drillname | 场次',
      required: true,
      type: reference('drill', ['title'], { zh: '演练', en: 'drill' }),
      template: {
        meaning: { zh: '计划中的演练的名称。', en: 'Title of a planned drill.' },
        example: { zh: '机房断电演练', en: 'Power cut drill' },
        width: 24,
      },
    },
    offsetMinutes: {
      label: { zh: '第几分钟', en: 'Minute' },
      synonyms: 'offsetminutes 第几分钟 计划分钟 偏移分钟 分钟 计划偏移 offset minute injectminute | 时刻 时间',
      required: true,
      type: integer({ min: 0, max: WEEK_MINUTES }),
      template: {
        meaning: { zh: '开始后第几分钟给出。', en: 'Minutes after the start.' },
        example: { zh: '5', en: '5' },
        width: 10,
      },
    },
    to: {
      label: { zh: '给谁', en: 'To whom' },
      synonyms: 'to 给谁 接收岗位 导入对象 对象 接收人 towhom recipient | 岗位 post',
      required: true,
      type: text(120),
      template: {
        meaning: { zh: '接到消息的岗位。', en: 'Post that is told.' },
        example: { zh: '值班员', en: 'Duty officer' },
        width: 16,
      },
    },
    medium: {
      label: { zh: '以何种方式', en: 'By what medium' },
      synonyms: 'medium 以何种方式 导入方式 传达方式 方式 媒介 bywhatmedium means | 渠道 channel',
      required: true,
      type: choice({
        phone: '电话 | phone, 电话通知, telephone, call',
        radio: '对讲机 | radio, 对讲, 电台',
        'in-person': '当面 | in person, 口头, 现场, in-person',
        system: '系统 | system, 系统消息, 监控',
        paper: '书面 | paper, 纸条, 文件, note',
      }),
      template: {
        meaning: { zh: '电话、对讲机、当面、系统或书面。', en: 'phone, radio, in person, system or paper.' },
        example: { zh: '电话', en: 'phone' },
        width: 14,
      },
    },
    content: {
      label: { zh: '情景内容', en: 'Inject content' },
      synonyms: 'content 情景内容 导入内容 情景导入 消息内容 injectcontent inject message | 内容 情景',
      required: true,
      type: note(),
      template: {
        meaning: { zh: '告诉参演者什么。', en: 'What the players are told.' },
        example: { zh: '机房停电，UPS 报警。', en: 'The machine room is dark; the UPS raises its alarm.' },
        width: 44,
      },
    },
    expected: {
      label: { zh: '预期行动', en: 'Expected action' },
      synonyms: 'expected 预期行动 期望行动 预期处置 预期反应 expectedaction expectedresponse | 预期',
      type: note(),
      template: {
        meaning: { zh: '参演者应当做什么；只给主控看。', en: 'What they should do; only the controller sees it.' },
        example: { zh: '登记并报告组长', en: 'Log it and report to the leader' },
        width: 36,
      },
    },
    toEn: {
      label: { zh: '给谁（英文）', en: 'To whom (English)' },
      synonyms: 'toen 给谁英文 接收岗位英文 towhomenglish',
      type: text(120),
    },
    contentEn: {
      label: { zh: '情景内容（英文）', en: 'Inject content (English)' },
      synonyms: 'contenten 情景内容英文 导入内容英文 injectcontentenglish',
      type: note(),
    },
    expectedEn: {
      label: { zh: '预期行动（英文）', en: 'Expected action (English)' },
      synonyms: 'expecteden 预期行动英文 expectedactionenglish',
      type: note(),
    },
  },
} as const satisfies ImportKindDefinition;
