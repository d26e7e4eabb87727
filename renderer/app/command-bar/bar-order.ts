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

/** What comes above the usual order: recording the line (see `enterLogs`), and the kind of command that is meant (see `commandMeant`). */
export type Lead = { readonly logFirst: boolean; readonly command: 'screen' | 'action' | null };

/** Recording the line comes first or last; commands come before places where one is meant. */
export function groupsInOrder({ logFirst, command }: Lead): readonly OptionGroup[] {
  const groups = command === null ? GROUPS : [command, ...GROUPS.filter((group) => group !== command)];
  return logFirst ? ['log', ...groups] : [...groups, 'log'];
}

/** Options in the order they are shown: by group, as the core or the screen ranked them within each. */
export const inShownOrder = (options: readonly Option[], lead: Lead): readonly Option[] =>
  groupsInOrder(lead).flatMap((group) => options.filter((option) => option.group === group));

/** Letters, or Chinese characters, from which a beginning tells a word from the initials of some place. */
const TELLS = /^(?:[a-z-]{3,}|\p{Script=Han}{2,})/u;
/** Words shorter than this are initials as often as not: they must be typed whole. */
const WORD = 5;

/**
 * The kind of command whose name begins with what was typed: `hand` means the handover and not a place whose pinyin has it, while
 * the initials of places keep finding places. *(product rule)*
 */
export function commandMeant(options: readonly Option[], typed: string): Lead['command'] {
  const wanted = typed.trim().toLowerCase();
  if (!TELLS.test(wanted)) return null;
  const begins = (word: string): boolean =>
    word === wanted || (word.startsWith(wanted) && (word.length >= WORD || /\p{Script=Han}/u.test(word)));
  const meant = (group: string): boolean =>
    options.some((one) => one.group === group && (one.words ?? []).some((words) => words.split(/[\s/]+/).some(begins)));
  if (options.some(({ group, label }) => group === 'place' && label.toLowerCase() === wanted)) return null;
  return meant('screen') ? 'screen' : meant('action') ? 'action' : null;
}

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
