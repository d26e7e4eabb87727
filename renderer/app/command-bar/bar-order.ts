import { readsLikeLine } from '../../../shared/domain/log/parse-line.ts';
import type { Option, OptionGroup } from './option.ts';

/** Groups from the top of the list to its end. Enter takes the first option unless another is pointed at. */
const GROUPS = [
  'status',
  'place',
  'item',
  'mark',
  'screen',
  'action',
  'itemPage',
] as const satisfies readonly OptionGroup[];

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
export const enterLogs = (typed: Typed): boolean => typed.readsLikeLine && !typed.isName && !typed.setsItem;

/** Chinese needs no spaces: as many characters as this without any are a sentence, fewer a word that is looked for. */
const SENTENCE = /\p{Script=Han}.*(?:\p{Script=Han}.*){5}/u;

/**
 * The option that Enter takes when none is pointed at: the first, but never the log for a mere word that matches nothing. What is in
 * the log stays there, so a search must not become a record; Ctrl+Enter and the arrow keys still put it there. *(product rule)*
 */
export function chosenFirst(options: readonly Option[], typed: string): Option | null {
  const [first = null] = options;
  const isWord = !readsLikeLine(typed) && !SENTENCE.test(typed);
  return first?.group === 'log' && isWord ? null : first;
}
