import type { DocumentLang } from '../documents/document.ts';

type Titled = {
  readonly title: string;
  readonly scenarioName: string;
  readonly scenarioNameEn: string | null;
};

/** What a drill is called: by its scenario's name in that language when nobody gave it a title of its own. */
export function drillTitle({ title, scenarioName, scenarioNameEn }: Titled, lang: DocumentLang): string {
  return lang === 'en' && title === scenarioName ? (scenarioNameEn ?? title) : title;
}
