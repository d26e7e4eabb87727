import type { useText } from '../../i18n/text.tsx';

/** What an incident is called: the core leaves the title of a confidential one blank for those who may not read it. */
export const shownTitle = (title: string, t: ReturnType<typeof useText>): string =>
  title === '' ? t('incidents.confidential') : title;
