import type { Operator } from '../../../../shared/contract/common.ts';
import type { HandoverPicture } from '../../../../shared/contract/handover.ts';

const nameOf = ({ post, name }: Operator): string => (name === undefined || name === '' ? post : `${post} ${name}`);

/** The entry of the duty log about a handover, in the language of whoever took it over. */
export function acceptanceText(
  { incidents, clocks, tasks, reporting, readiness }: HandoverPicture,
  outgoing: Operator,
  incoming: Operator,
  language: 'zh' | 'en',
): string {
  const open = incidents.open;
  const owed = clocks.overdue + clocks.running;
  return language === 'zh'
    ? `交接班：${nameOf(outgoing)} 交，${nameOf(incoming)} 接。未关闭事件 ${open} 起，待报时限 ${owed} 项（超时 ${clocks.overdue}），逾期任务 ${tasks.overdue} 项，未报到网点 ${reporting.missing} 个，关键红项 ${readiness.criticalRedNow} 项。`
    : `Shift handed over by ${nameOf(outgoing)}, taken over by ${nameOf(incoming)}. Open incidents ${open}, reports owed ${owed} (overdue ${clocks.overdue}), overdue tasks ${tasks.overdue}, outlets silent ${reporting.missing}, critical red items ${readiness.criticalRedNow}.`;
}
