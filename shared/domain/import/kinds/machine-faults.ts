import { instant, reference, text } from '../field-types.ts';
import type { ImportKindDefinition } from '../kind-definition.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** Times machines were out of order; one without an end is still open. */
export const machineFaults = {
  label: { zh: '机具故障', en: 'Machine faults' },
  tells: ['machine', 'since'],
  key: ['machine', 'since'],
  screen: '/readiness/machines',
  fields: {
    machine: {
      label: { zh: '机具', en: 'Machine' },
      synonyms: 'machine 机具 机具编号 机具号 设备编号 终端号 故障机具 machinecode machineid terminalid | 设备 编号',
      required: true,
      type: reference('machine', ['name'], { zh: '机具', en: 'machine' }),
      template: {
        meaning: { zh: '已有机具的编号。', en: 'Code of a machine that exists.' },
        example: { zh: 'ATM001', en: 'ATM001' },
        width: 14,
      },
    },
    since: {
      label: { zh: '停用起时', en: 'Out of order since' },
      synonyms:
        'since outofordersince 停用起时 故障时间 故障开始时间 停机时间 报修时间 outoforder downfrom faulttime | 起时 开始时间 start',
      required: true,
      type: instant(),
      template: {
        meaning: { zh: '什么时候起不能用。', en: 'From when it did not work.' },
        example: { zh: '2026-09-10 09:00', en: '2026-09-10 09:00' },
        width: 18,
      },
    },
    until: {
      label: { zh: '修复时间', en: 'Repaired at' },
      synonyms: 'until 修复时间 恢复时间 排除时间 repairedat restoredat downto | 止时 结束时间 end',
      type: instant(),
      template: {
        meaning: { zh: '留空表示还没修好。', en: 'Blank while it is still out of order.' },
        example: { zh: '2026-09-10 13:30', en: '2026-09-10 13:30' },
        width: 18,
      },
    },
    description: {
      label: { zh: '故障现象', en: 'What is wrong' },
      synonyms: 'description whatiswrong 故障现象 故障描述 故障内容 故障原因 fault problem | 现象 描述',
      type: text(500),
      template: {
        meaning: { zh: '一句话。', en: 'In one sentence.' },
        example: { zh: '外卡取现超时', en: 'Foreign cards time out' },
        width: 28,
      },
    },
    remedy: {
      label: { zh: '处理办法', en: 'What was done' },
      synonyms: 'remedy whatwasdone 处理办法 处理结果 维修内容 处置情况 repair fix | 处理 处置',
      type: text(TEXT_LIMITS.address),
      template: {
        meaning: { zh: '怎么修好的，可不填。', en: 'How it was mended; optional.' },
        example: { zh: '换读卡模块', en: 'New card reader' },
        width: 24,
      },
    },
  },
  refine: (record) =>
    typeof record['until'] === 'number' && record['until'] <= Number(record['since'])
      ? { field: 'until', code: 'ENDS_BEFORE_START', params: {} }
      : record,
} as const satisfies ImportKindDefinition;
