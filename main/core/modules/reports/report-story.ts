import type { TimelineItem } from '../../../../shared/contract/incidents.ts';
import type { ReportHead } from '../../../../shared/domain/reports/report-document.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';

/** The most lines that a report carries: the newest ones. */
const LINES = 40;

/** What of an incident's timeline belongs into a report: what was said of it, gradings, who was told, decisions. */
export function reportStory(timeline: readonly TimelineItem[]): ReportHead['story'] {
  return timeline
    .flatMap((item) => {
      const text = lineOf(item);
      return text === null ? [] : [{ at: item.at, text, by: personText(item.by) }];
    })
    .slice(-LINES);
}

/** The core acts under a post of its own. */
function personText({ post, name }: TimelineItem['by']): Both {
  if (post === 'system') return { zh: '系统', en: 'System' };
  const text = name === undefined ? post : `${post} ${name}`;
  return { zh: text, en: text };
}

function lineOf({ kind, how, entry, grading, report, decision }: TimelineItem): Both | null {
  if (kind === 'entry' && how === 'linked' && entry && entry.correctedBy === null)
    return { zh: entry.text, en: entry.text };
  if (kind === 'grading' && grading) {
    const because =
      grading.reason === null ? { zh: '', en: '' } : { zh: `（${grading.reason}）`, en: ` (${grading.reason})` };
    return grading.grade === null
      ? { zh: `不再定级${because.zh}`, en: `No grade any more${because.en}` }
      : { zh: `定为 ${grading.grade} 级${because.zh}`, en: `Graded ${grading.grade}${because.en}` };
  }
  if (kind === 'report' && report) return { zh: `已报告：${report.told}`, en: `Reported to ${report.told}` };
  if (kind === 'plan' && decision) return { zh: `启动预案：${decision.what}`, en: `Plan activated: ${decision.what}` };
  return null;
}
