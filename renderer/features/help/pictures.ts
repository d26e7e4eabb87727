import type { Language } from '../../i18n/language.ts';
import type { HelpTask } from './help-tasks.ts';

/** Taken from the running console by `npm run pictures`; address of each by its path. */
const FILES = import.meta.glob<string>('../../../resources/help/*/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Address of the task's picture in `language`, null when none was taken. */
export const pictureOf = (task: HelpTask, language: Language): string | null =>
  FILES[`../../../resources/help/${language}/${task.id}.jpg`] ?? null;
