import { CATALOGUES } from '../../i18n/messages.ts';
import { HELP_TASKS, stepsOf, titleOf, type HelpTask } from './help-tasks.ts';

/** Everything a task says in either language, lower case: whoever reads English may still know the Chinese word. */
const TEXT_OF: ReadonlyMap<HelpTask, string> = new Map(
  HELP_TASKS.map((task) => [
    task,
    [titleOf(task), ...stepsOf(task)]
      .flatMap((key) => [CATALOGUES.zh[key], CATALOGUES.en[key]])
      .concat(task.words)
      .join('\n')
      .toLowerCase(),
  ]),
);

/** The tasks that speak of every word of `text`; those that have it in their title first. All of them for an empty text. */
export function findTasks(text: string): readonly HelpTask[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return HELP_TASKS;
  const found = HELP_TASKS.filter((task) => words.every((word) => TEXT_OF.get(task)?.includes(word)));
  const inTitle = (task: HelpTask): boolean => {
    const titles = `${CATALOGUES.zh[titleOf(task)]}\n${CATALOGUES.en[titleOf(task)]}`.toLowerCase();
    return words.every((word) => titles.includes(word));
  };
  return [...found.filter(inTitle), ...found.filter((task) => !inTitle(task))];
}
