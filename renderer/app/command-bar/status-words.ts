import { READINESS_STATUSES, type ReadinessStatus } from '../../../shared/domain/readiness/status.ts';

/** What people type for a status, in both languages whatever the screen speaks; pinyin initials too. */
const WORDS: Readonly<Record<ReadinessStatus, readonly string[]>> = {
  ready: ['ready', '就绪', 'jx', 'ok', '√', '完成'],
  'in-progress': ['in progress', 'in-progress', '进行中', 'jxz', 'doing'],
  'not-ready': ['not ready', 'not-ready', '未就绪', 'wjx', '×', 'red'],
  'not-started': ['not started', 'not-started', '未开始', 'wks'],
  'not-applicable': ['not applicable', 'not-applicable', '不适用', 'bsy', 'n/a'],
};

/** The order in which statuses are offered: the commonest first. */
export const OFFERED: readonly ReadinessStatus[] = [
  'ready',
  'in-progress',
  'not-ready',
  'not-started',
  'not-applicable',
];

/** Statuses one of whose words begins with `typed`; all of them for an empty one. */
export function statusesLike(typed: string): readonly ReadinessStatus[] {
  const wanted = typed.trim().toLowerCase();
  return OFFERED.filter((status) => WORDS[status].some((word) => word.startsWith(wanted)));
}

/**
 * Takes a status word off the end of what was typed: `零钱 就绪` gives 零钱 and ready. Only whole words count, so that an
 * item whose name merely ends like a status is not mistaken. Null status when there is none.
 */
export function splitStatus(typed: string): { readonly rest: string; readonly status: ReadinessStatus | null } {
  const text = typed.trimEnd().toLowerCase();
  const found = READINESS_STATUSES.flatMap((status) => WORDS[status].map((word) => ({ status, word })))
    .filter(({ word }) => text === word || text.endsWith(` ${word}`))
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  if (found === undefined) return { rest: typed.trim(), status: null };
  return { rest: typed.trimEnd().slice(0, -found.word.length).trim(), status: found.status };
}
