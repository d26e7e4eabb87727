export const drillReport = {
  'timing.what': '计时项',
  'timing.kind': '类别',
  'timing.bar': '用时与目标（竖线）',
  'timing.took': '用时',
  'timing.target': '目标',
  'timing.outcome': '结果',
  'timing.none': '还没有发出情景',
  'timing.none.hint': '第一条情景发出后，控制台开始计时。',
  'timing.sum': '达标 {inTime} · 未达标 {late} · 未到时限 {open}',
  'timing.played': '参演登记 {entries} 条 · 开立事件 {incidents} 起',
} as const;
