import type { Option, OptionGroup } from './option.ts';

/** Groups from the top of the list to its end. Enter takes the first option unless another is pointed at. */
const GROUPS = ['status', 'place', 'item', 'mark', 'screen', 'action'] as const satisfies readonly OptionGroup[];

/** Recording the line comes first or last: see `enterLogs`. */
export const groupsInOrder = (logFirst: boolean): readonly OptionGroup[] =>
  logFirst ? ['log', ...GROUPS] : [...GROUPS, 'log'];

/** Options in the order they are shown: by group, as the core or the screen ranked them within each. */
export const inShownOrder = (options: readonly Option[], logFirst: boolean): readonly Option[] =>
  groupsInOrder(logFirst).flatMap((group) => options.filter((option) => option.group === group));

export type Typed = {
  /** It has a space, a stop, a mark or a time. */
  readonly readsLikeLine: boolean;
  /** It is the beginning of the name of a place, a screen or an action. */
  readonly isName: boolean;
  /** It sets the state of an item: `@点位 #事项 就绪`. */
  readonly setsItem: boolean;
};

/**
 * Whether Enter puts what is typed into the log: when it reads like a line, unless it is a name that begins so or sets the state
 * of an item. Ctrl+Enter always does. *(product rule)*
 */
export const enterLogs = ({ readsLikeLine, isName, setsItem }: Typed): boolean => readsLikeLine && !isName && !setsItem;
