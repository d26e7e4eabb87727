import {
  choice,
  instant,
  integer,
  itemReference,
  list,
  note,
  placeReference,
  reference,
  text,
} from '../field-types.ts';
import { PLACE } from '../header-synonyms.ts';
import type { FieldProblem, ImportKindDefinition } from '../kind-definition.ts';
import type { ImportRecord } from '../types.ts';
import { WEEK_MINUTES } from './drill-minutes.ts';

/** Drills that were held without the console: a year of them in one workbook. */
export const drills = {
  label: { zh: '已开展的演练', en: 'Drills held elsewhere' },
  tells: ['scenario', 'result'],
  key: [],
  screen: '/drills/records',
  fields: {
    scenario: {
      label: { zh: '演练场景', en: 'Scenario' },
      synonyms: 'scenario 演练场景 场景编号 演练科目 演练项目 drillscenario | 场景 科目 演练类别',
      required: true,
      type: reference('drill_scenario', ['name', 'nameEn'], { zh: '演练场景', en: 'drill scenario' }),
      template: {
        meaning: { zh: '场景库中的编号或名称。', en: 'Code or name of a scenario in the library.' },
        example: { zh: 'power-cut', en: 'power-cut' },
        width: 22,
      },
    },
    places: {
      label: { zh: '参演点位', en: 'Places drilled' },
      synonyms: `places 参演点位 参演网点 参加点位 参演单位 演练点位 演练地点 placesdrilled | ${PLACE.split('|').join(' ')}`,
      required: true,
      type: list(placeReference()),
      template: {
        meaning: { zh: '一个或多个点位的编号或名称，用顿号分开。', en: 'Codes or names, parted by a comma.' },
        example: { zh: 'B001、B002', en: 'B001, B002' },
        width: 24,
      },
    },
    heldAt: {
      label: { zh: '演练时间', en: 'Held at' },
      synonyms: 'heldat 演练时间 演练日期 开展时间 开展日期 举办日期 drilldate dateheld | 日期 时间 date datetime',
      required: true,
      type: instant(),
      template: {
        meaning: { zh: '开始的日期和时间。', en: 'Date and time at which it began.' },
        example: { zh: '2026-03-12 14:00', en: '2026-03-12 14:00' },
        width: 18,
      },
    },
    minutes: {
      label: { zh: '历时（分钟）', en: 'Minutes' },
      synonyms: 'minutes 历时分钟 历时 时长分钟 时长 演练时长 durationminutes duration',
      type: integer({ min: 0, max: WEEK_MINUTES }),
      template: {
        meaning: { zh: '持续多少分钟。', en: 'How long it took.' },
        example: { zh: '60', en: '60' },
        width: 12,
      },
    },
    result: {
      label: { zh: '演练结果', en: 'Drill result' },
      synonyms: 'result 演练结果 演练结论 演练评定 drillresult outcome | 结果 结论 评定',
      required: true,
      type: choice({
        passed: '通过 | passed, 达标, 合格, 成功, pass, ok',
        partly: '部分通过 | partly passed, 基本达标, 基本合格, 部分达标, partly, partial',
        failed: '未通过 | failed, 不达标, 不合格, 失败, fail',
      }),
      template: {
        meaning: { zh: '通过、部分通过或未通过。', en: 'passed, partly passed or failed.' },
        example: { zh: '通过', en: 'passed' },
        width: 12,
      },
    },
    type: {
      label: { zh: '演练形式', en: 'Drill type' },
      synonyms: 'drilltype 演练形式 演练方式 演练类型 | 形式 方式 type',
      type: choice({
        tabletop: '桌面推演 | tabletop, 桌面演练, 推演',
        'walk-through': '走场 | walk-through, 走场演练, 流程演练, walkthrough',
        'site-simulation': '实地模拟 | site simulation, 现场模拟, 模拟演练',
        'test-event': '测试赛 | test event, 测试活动',
        'full-scale': '实战演练 | full scale, 综合演练, 全要素演练, full-scale',
      }),
      template: {
        meaning: { zh: '空着即按场景的形式。', en: 'That of the scenario when blank.' },
        example: { zh: '实地模拟', en: 'site simulation' },
        width: 14,
      },
    },
    title: {
      label: { zh: '演练名称', en: 'Drill title' },
      synonyms: 'drilltitle 演练名称 演练主题 演练题目 drillname | 名称 主题 title name',
      type: text(200),
      template: {
        meaning: { zh: '空着即用场景名称。', en: 'The name of the scenario when blank.' },
        example: { zh: '一季度停电演练', en: 'Blackout drill of the first quarter' },
        width: 26,
      },
    },
    times: {
      label: { zh: '各目标用时', en: 'Minutes per objective' },
      synonyms: 'times 各目标用时 目标用时 各目标用时分钟 minutesperobjective objectiveminutes | 用时',
      type: text(400),
      template: {
        meaning: {
          zh: '按场景目标的顺序，每个目标用了多少分钟，用顿号分开。',
          en: 'Minutes each objective took, in the order of the scenario, parted by a semicolon.',
        },
        example: { zh: '1、8、12、18', en: '1; 8; 12; 18' },
        width: 20,
      },
    },
    failedItems: {
      label: { zh: '未达标事项', en: 'Items failed' },
      synonyms: 'faileditems 未达标事项 不达标事项 未通过事项 itemsfailed | 未达标项 失败项',
      type: list(itemReference()),
      template: {
        meaning: { zh: '没有达标的准备事项，用顿号分开。', en: 'Readiness items that failed, parted by a comma.' },
        example: { zh: '', en: '' },
        width: 24,
      },
    },
    strengths: {
      label: { zh: '亮点', en: 'Strengths' },
      synonyms: 'strengths 亮点 优点 好的做法 strength | 经验',
      type: note(),
      template: {
        meaning: { zh: '做得好的地方。', en: 'What went well.' },
        example: { zh: 'UPS 接管无间断', en: 'The UPS took over without a break' },
        width: 30,
      },
    },
    findings: {
      label: { zh: '发现的问题', en: 'Findings' },
      synonyms: 'findings 发现的问题 存在问题 发现问题 问题和不足 finding issuesfound | 问题 不足',
      type: note(),
      template: {
        meaning: { zh: '要改进的地方。', en: 'What is to be improved.' },
        example: { zh: '应急灯亮度不足', en: 'Emergency lights too dim' },
        width: 30,
      },
    },
    action: {
      label: { zh: '整改措施', en: 'Corrective action' },
      synonyms: 'action 整改措施 整改内容 整改事项 correctiveaction | 整改 措施',
      type: text(500),
      template: {
        meaning: { zh: '要改的事；登记在每个参演点位。', en: 'What is to be put right, at each place.' },
        example: { zh: '更换应急灯电池', en: 'Replace the batteries of the lights' },
        width: 30,
      },
    },
    actionOwner: {
      label: { zh: '整改责任岗位', en: 'Action owner' },
      synonyms: 'actionowner 整改责任岗位 整改责任人 整改岗位 整改单位 correctiveactionowner | 责任岗位 责任人 owner',
      type: text(120),
      template: {
        meaning: { zh: '谁来改。', en: 'Post that puts it right.' },
        example: { zh: '安全保卫岗', en: 'Security post' },
        width: 16,
      },
    },
    actionDue: {
      label: { zh: '整改期限', en: 'Action due' },
      synonyms: 'actiondue 整改期限 整改时限 整改截止日期 correctiveactiondue | 期限 due deadline',
      type: instant({ dayEnd: true }),
      template: {
        meaning: { zh: '哪天之前改好。', en: 'By which day.' },
        example: { zh: '2026-03-26', en: '2026-03-26' },
        width: 14,
      },
    },
  },
  refine: refineTimes,
} as const satisfies ImportKindDefinition;

/** Minutes per objective as whole numbers, none of them lost where two are equal; a dash for one that was not taken. */
function refineTimes(record: ImportRecord): ImportRecord | FieldProblem {
  const { times } = record;
  if (typeof times !== 'string' || times === '') return record;
  const parts = times.split(/[、,，;；/|\s]+/).filter((part) => part !== '');
  const wrong = parts.find((part) => !/^(\d{1,5}|[-—]+)$/.test(part));
  if (wrong !== undefined) return { field: 'times', code: 'BAD_NUMBER', params: { text: wrong } };
  return { ...record, times: parts };
}
