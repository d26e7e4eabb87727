import type { TimelineLine } from '../../../../shared/domain/drills/exercise-record.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { SYSTEM_POST, type Played } from './played.ts';

/** The most lines that are kept: the first ones. An exercise of a day has some hundred. */
const LINES = 2000;

const MINUTE_MS = 60_000;
const CLOCK_TEXT: Readonly<Record<string, { zh: string; en: string }>> = {
  start: { zh: '演练开始', en: 'Exercise begins' },
  pause: { zh: '演练暂停', en: 'Exercise paused' },
  resume: { zh: '演练继续', en: 'Exercise goes on' },
  end: { zh: '演练结束', en: 'Exercise ends' },
};

type InjectRow = {
  ord: number;
  toPost: string;
  toPostEn: string | null;
  content: string;
  contentEn: string | null;
};
type GradingRow = { at: number; grade: string | null; reason: string | null; post: string | null };

/** What happened in an exercise, oldest first. */
export function timelineOf(db: ReadDb, drill: string, played: Played): TimelineLine[] {
  const lines = [
    ...clockLines(played),
    ...injectLines(db, drill, played),
    ...played.entries.map(({ at, text, ...by }): TimelineLine => ({
      at,
      kind: 'entry',
      by: who(by),
      text,
      textEn: null,
    })),
    ...played.incidents.flatMap((incident) => incidentLines(db, incident)),
    ...stepLines(played),
    ...reportLines(played),
  ];
  // Sorting is stable: what happened in one instant stays in the order of this list.
  return lines.toSorted((a, b) => a.at - b.at).slice(0, LINES);
}

function clockLines({ rows }: Played): TimelineLine[] {
  return rows.flatMap(({ kind, at, offset, ...by }): TimelineLine[] => {
    const minutes = Math.round((offset ?? 0) / MINUTE_MS);
    const said =
      kind === 'jump' ? { zh: `跳到脚本第 ${minutes} 分`, en: `Script moved to minute ${minutes}` } : CLOCK_TEXT[kind];
    return said === undefined ? [] : [{ at, kind: 'clock', by: who(by), text: said.zh, textEn: said.en }];
  });
}

function injectLines(db: ReadDb, drill: string, { released }: Played): TimelineLine[] {
  const script = new Map(
    cached<[string], InjectRow>(
      db,
      'SELECT ord, toPost, toPostEn, content, contentEn FROM drill_inject WHERE drill = ? AND deleted = 0',
    )
      .all(drill)
      .map((inject) => [inject.ord, inject]),
  );
  return released.flatMap(({ inject: ord, at, ...by }): TimelineLine[] => {
    const inject = script.get(ord ?? -1);
    if (inject === undefined) return [];
    const { toPost, toPostEn, content, contentEn } = inject;
    const textEn = contentEn === null ? null : `Inject ${inject.ord + 1} to ${toPostEn ?? toPost}: ${contentEn}`;
    return [{ at, kind: 'inject', by: who(by), text: `情景 ${inject.ord + 1} → ${toPost}：${content}`, textEn }];
  });
}

function incidentLines(db: ReadDb, { incident, number, title, openedAt }: Played['incidents'][number]): TimelineLine[] {
  const gradings = cached<[string], GradingRow>(
    db,
    'SELECT at, grade, reason, post FROM incident_grading WHERE incident = ? AND deleted = 0 ORDER BY at, changedSeq',
  ).all(incident);
  return [
    {
      at: openedAt,
      kind: 'incident',
      by: null,
      text: `登记事件 #${number} ${title}`,
      textEn: `Incident #${number} opened: ${title}`,
    },
    ...gradings.map(({ at, grade, reason, post }): TimelineLine => {
      const because = reason === null ? '' : `：${reason}`;
      const becauseEn = reason === null ? '' : `: ${reason}`;
      return {
        at,
        kind: 'incident',
        by: who({ post, person: null }),
        text: grade === null ? `事件 #${number} 不定级${because}` : `事件 #${number} 定为 ${grade} 级${because}`,
        textEn:
          grade === null
            ? `Incident #${number} has no grade${becauseEn}`
            : `Incident #${number} graded ${grade}${becauseEn}`,
      };
    }),
  ];
}

function stepLines({ steps }: Played): TimelineLine[] {
  return steps.flatMap(({ settledAt, state, title, titleEn, settledPost, settledPerson }): TimelineLine[] => {
    if (settledAt === null) return [];
    const [zh, en] = state === 'skipped' ? ['略过处置步骤', 'Step left out'] : ['完成处置步骤', 'Step done'];
    const by = settledPost === null ? null : who({ post: settledPost, person: settledPerson });
    return [{ at: settledAt, kind: 'step', by, text: `${zh}：${title}`, textEn: `${en}: ${titleEn ?? title}` }];
  });
}

function reportLines({ clocks }: Played): TimelineLine[] {
  return clocks.flatMap(({ stop, rule }): TimelineLine[] =>
    stop === null
      ? []
      : [
          {
            at: stop.at,
            kind: 'report',
            by: who({ post: stop.post, person: null }),
            text: `已报告 ${rule.recipient}：${stop.told}`,
            textEn: `Reported to ${rule.recipientEn}: ${stop.told}`,
          },
        ],
  );
}

function who({ post, person }: { readonly post: string | null; readonly person: string | null }): TimelineLine['by'] {
  if (post === null || post === SYSTEM_POST) return null;
  return person === null ? { post } : { post, name: person };
}
