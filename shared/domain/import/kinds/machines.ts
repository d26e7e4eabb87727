import { choice, code, instant, list, note, placeReference, reference, text, yesNo } from '../field-types.ts';
import { NOTE, PLACE } from '../header-synonyms.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import { TEXT_LIMITS } from '../text-limits.ts';
import type { ImportRecord } from '../types.ts';

/** Machines with what they accept and when they were last tested and patrolled. */
export const machines = {
  label: { zh: '机具', en: 'Machines' },
  tells: ['schemes'],
  key: ['code'],
  screen: '/readiness/machines',
  fields: {
    code: {
      label: { zh: '机具编号', en: 'Machine code' },
      synonyms:
        'code 机具编号 机具号 设备编号 终端号 终端编号 机器编号 机号 atm编号 machinecode machineid terminalid terminalno | 编号 代码 编码 id',
      required: true,
      type: code(TEXT_LIMITS.code),
      template: {
        meaning: { zh: '机具的唯一编号。', en: 'Unique code of the machine.' },
        example: { zh: 'ATM001', en: 'ATM001' },
        width: 14,
      },
    },
    place: {
      label: { zh: '点位', en: 'Place' },
      synonyms: `安装点位 所在点位 所属网点 所在网点 ${PLACE}`,
      required: true,
      type: placeReference(),
      template: {
        header: { zh: '所在点位', en: 'Place' },
        meaning: { zh: '已有点位的编号或名称。', en: 'Code or name of a place that exists.' },
        example: { zh: 'B001', en: 'B001' },
        width: 14,
      },
    },
    kind: {
      label: { zh: '机具类别', en: 'Kind' },
      synonyms: 'kind 机具类别 机具类型 设备类型 设备类别 机型 machinetype machinekind | 类别 类型 种类 type',
      required: true,
      type: choice({
        atm: '自助取款机 | ATM | 取款机, 存取款机, 自助机, crs, cash machine, 自助柜员机',
        pos: 'POS 终端 | POS terminal | pos机, 刷卡机, 收款终端, 智能终端, terminal',
        exchange: '自助兑换机 | exchange machine | 外币兑换机, 兑换机, 货币兑换机',
      }),
      template: {
        meaning: { zh: '从列表中选择。', en: 'Chosen from the list.' },
        example: { zh: '自助取款机', en: 'ATM' },
        width: 14,
      },
    },
    name: {
      label: { zh: '机具名称', en: 'Name' },
      synonyms: 'name 机具名称 设备名称 machinename | 别名 名称',
      type: text(120),
      template: {
        meaning: { zh: '现场怎么叫它，可不填。', en: 'What people there call it; optional.' },
        example: { zh: '大堂 1 号机', en: 'Lobby no. 1' },
        width: 16,
      },
    },
    schemes: {
      label: { zh: '受理卡组织', en: 'Card schemes' },
      synonyms:
        'schemes 受理卡组织 卡组织 受理卡种 外卡种类 受理外卡 卡种 cardschemes cards acceptedcards | 受理 accepts',
      type: list(reference('card_scheme', ['name', 'nameEn'], { zh: '卡组织', en: 'card scheme' })),
      template: {
        meaning: { zh: '用顿号分开；给出即替换原有。', en: 'Parted by commas; a list given replaces the one before.' },
        example: { zh: 'Visa、万事达、JCB', en: 'Visa, Mastercard, JCB' },
        width: 26,
      },
    },
    ecny: {
      label: { zh: '数字人民币', en: 'e-CNY' },
      synonyms: 'ecny 数字人民币 受理数字人民币 数币 数字货币 dcep',
      type: yesNo(),
      template: {
        meaning: { zh: '是否受理数字人民币。', en: 'Whether it takes e-CNY.' },
        example: { zh: '是', en: 'yes' },
        width: 12,
      },
    },
    languages: {
      label: { zh: '界面语言', en: 'Screen languages' },
      synonyms: 'languages 界面语言 屏幕语言 语言 界面语种 screenlanguages screens | 语种 language',
      type: list(
        choice({
          zh: '中文 | Chinese | 汉语, 简体中文',
          en: '英文 | English | 英语',
          ja: '日文 | Japanese | 日语',
          ko: '韩文 | Korean | 韩语, 朝鲜语',
          fr: '法文 | French | 法语',
          ru: '俄文 | Russian | 俄语',
          ar: '阿拉伯文 | Arabic | 阿拉伯语',
          es: '西班牙文 | Spanish | 西班牙语',
          th: '泰文 | Thai | 泰语',
        }),
      ),
      template: {
        meaning: { zh: '用顿号分开；给出即替换原有。', en: 'Parted by commas; a list given replaces the one before.' },
        example: { zh: '中文、英文', en: 'Chinese, English' },
        width: 18,
      },
    },
    keeper: {
      label: { zh: '责任岗位', en: 'Keeper' },
      synonyms: 'keeper 责任岗位 责任人 机具责任人 管机员 管理岗 责任人岗位 custodian | 负责人 岗位 owner post',
      type: text(60),
      template: {
        meaning: { zh: '负责这台机具的岗位。', en: 'Post that answers for it.' },
        example: { zh: '设备管理岗', en: 'Equipment post' },
        width: 14,
      },
    },
    lastTestAt: {
      label: { zh: '最近实测时间', en: 'Last live test' },
      synonyms:
        'lasttestat lastlivetest 最近实测时间 实测时间 测试时间 测试日期 实测日期 最近测试 lasttest testedat testdate | 测试 tested',
      type: instant(),
      template: {
        meaning: { zh: '最近一次外卡或数币实测。', en: 'When it was last tested with a card.' },
        example: { zh: '2026-09-10 15:00', en: '2026-09-10 15:00' },
        width: 18,
      },
    },
    lastTestPassed: {
      label: { zh: '实测是否通过', en: 'Test passed' },
      synonyms: 'lasttestpassed 实测是否通过 实测通过 测试通过 测试结果 实测结果 testpassed testresult | 通过 passed',
      type: choice({
        yes: '通过 | passed | 是, √, 合格, 成功, 正常, y, true, 1, pass, ok',
        no: '未通过 | failed | 否, ×, 不通过, 不合格, 失败, 异常, n, false, 0, fail, no',
      }),
      template: {
        meaning: { zh: '有实测时间时必填。', en: 'Needed where a test is given.' },
        example: { zh: '通过', en: 'passed' },
        width: 12,
      },
    },
    lastPatrolAt: {
      label: { zh: '最近巡检时间', en: 'Last patrol' },
      synonyms:
        'lastpatrolat 最近巡检时间 巡检时间 巡检日期 维护时间 最近维护 lastpatrol patrolledat patroldate | 巡检 patrol',
      type: instant(),
      template: {
        meaning: { zh: '最近一次巡检、维护、加钞。', en: 'When it was last patrolled, serviced, replenished.' },
        example: { zh: '2026-09-11 08:30', en: '2026-09-11 08:30' },
        width: 18,
      },
    },
    note: {
      label: { zh: '备注', en: 'Note' },
      synonyms: NOTE,
      type: note(500),
      template: {
        meaning: { zh: '可不填。', en: 'Optional.' },
        example: { zh: '夜间停用', en: 'closed at night' },
        width: 24,
      },
    },
  },
  refine: refineMachine,
  upsert: {
    entity: 'machine',
    fields: ['place', 'kind', 'name', 'keeper', 'ecny', 'lastTestAt', 'lastTestPassed', 'lastPatrolAt', 'note'],
    defaults: { ecny: 0, retired: 0 },
    members: [
      { field: 'schemes', entity: 'machine_scheme' },
      { field: 'languages', entity: 'machine_language' },
    ],
  },
} as const satisfies ImportKindDefinition;

/** A test without a result says nothing; its words become yes or no. */
function refineMachine(record: ImportRecord): ImportRecord | FieldProblem {
  const { lastTestAt, lastTestPassed: said } = record;
  if (typeof said === 'string') return { ...record, lastTestPassed: said === 'yes' };
  return typeof lastTestAt === 'number' ? { field: 'lastTestPassed', code: 'MISSING_REQUIRED', params: {} } : record;
}
