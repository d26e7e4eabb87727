import type { DocumentLang } from '../documents/document.ts';

type Titled = {
  readonly title: string;
  readonly scenarioName: string;
  readonly scenarioNameEn: string | null;
};

/** What a drill is called: by its scenario's name in that language when nobody gave it a title other than that name in one of the two. */
export function drillTitle({ title, scenarioName, scenarioNameEn }: Titled, lang: DocumentLang): string {
  if (title !== scenarioName && title !== scenarioNameEn) return title;
  return lang === 'en' ? (scenarioNameEn ?? scenarioName) : scenarioName;
}

/** The same in both: English only where it goes by the name of its scenario. */
export function bothTitles(drill: Titled): { title: string; titleEn: string | null } {
  const [title, titleEn] = [drillTitle(drill, 'zh'), drillTitle(drill, 'en')];
  return { title, titleEn: titleEn === title ? null : titleEn };
}
