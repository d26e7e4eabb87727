import type { MessageId } from '../../i18n/messages.ts';

/** The ten jobs of a command centre, in the order in which they are needed most. */
export const HELP_TASKS = [
  { id: 'log-line', actions: 3, steps: 3, open: '/incidents/log', words: 'log line duty note rz jrz' },
  { id: 'incident', actions: 2, steps: 3, open: '/incidents/new', words: 'incident grade clock deadline sj djsj' },
  { id: 'find-place', actions: 4, steps: 2, open: '/places', words: 'find place search dw zdw' },
  { id: 'ready', actions: 4, steps: 3, open: '/readiness', words: 'ready evidence photo jx pz zhaopian' },
  { id: 'lacking', actions: 2, steps: 3, open: '/coverage', words: 'coverage blank wheelchair arabic euro mq fg' },
  { id: 'overdue', actions: 0, steps: 2, open: '/board', words: 'overdue late due yq' },
  { id: 'import', actions: 6, steps: 3, open: '/import', words: 'import excel workbook csv dr' },
  { id: 'wall', actions: 2, steps: 2, open: '/board', words: 'wall second screen display dp' },
  { id: 'briefing', actions: 2, steps: 3, open: '/briefing', words: 'briefing report pdf leaders hb' },
  { id: 'handover', actions: 3, steps: 3, open: '/incidents/handover', words: 'handover shift jb jjb' },
] as const satisfies readonly HelpTaskShape[];

type HelpTaskShape = {
  readonly id: string;
  /** Keyboard and mouse actions that it takes, from any screen. */
  readonly actions: number;
  readonly steps: number;
  /** Where a person may try it at once. */
  readonly open: string;
  /** What else people call it, in lower case; initials of its Chinese names too. */
  readonly words: string;
};

export type HelpTask = (typeof HELP_TASKS)[number];

export const titleOf = ({ id }: HelpTask): MessageId => `help.${id}.title`;

/** The texts of the task's steps, in order. */
export function stepsOf({ id, steps }: HelpTask): readonly MessageId[] {
  const all = [`help.${id}.1`, `help.${id}.2`, `help.${id}.3`];
  return all.slice(0, steps) as MessageId[];
}
