import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { matchCategories } from '../../../shared/domain/log/categories.ts';
import { markAt, type LineMark } from '../../../shared/domain/log/parse-line.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { useCategories, useCategoryName } from './categories.ts';
import { useGrades } from './use-grades.ts';
import { LONGEST_NAME, PLACES_SHOWN } from './use-reading.ts';

/** One way to complete the mark under the caret. */
export type Suggestion = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** What stands after the sign when it is taken. */
  readonly value: string;
  readonly mark: LineMark;
};

/** Words that stand in a mark as they are. */
const oneWord = (word: string): boolean => /^[^\s，。；、！？,;]+$/u.test(word);

/** What completes the `@place`, `#category` or `!grade` that is being typed at `caret`; nothing elsewhere. */
export function useSuggestions(line: string, caret: number, active: boolean): readonly Suggestion[] {
  const t = useText();
  const name = useName();
  const { query } = useCore();
  const categories = useCategories();
  const categoryName = useCategoryName();
  const { grades } = useGrades();
  const mark = useMemo(() => (active ? markAt(line, caret) : null), [line, caret, active]);
  const { data } = useQuery({
    ...query.places.search.queryOptions({
      input: { query: mark?.value.slice(0, LONGEST_NAME) ?? '', limit: PLACES_SHOWN },
    }),
    enabled: mark?.kind === 'place',
    placeholderData: keepPreviousData,
  });
  return useMemo((): readonly Suggestion[] => {
    if (mark === null) return [];
    const suggestion = (code: string, label: string, detail: string, value: string): Suggestion => ({
      id: `mark/${mark.kind}/${code}`,
      label,
      detail,
      value,
      mark,
    });
    if (mark.kind === 'place')
      return (data?.items ?? []).map((place, _, all) => {
        // A name that two places share would mean the first of them.
        const clear = oneWord(place.name) && all.filter((other) => other.name === place.name).length === 1;
        const detail = `${t(`type.${place.type}`)} · ${place.code}`;
        return suggestion(place.code, name(place), detail, clear ? place.name : place.code);
      });
    if (mark.kind === 'grade')
      return grades
        .filter(({ code }) => code.startsWith(mark.value.toUpperCase()))
        .map(({ code, label }) => suggestion(code, code, label, code));
    return matchCategories(mark.value, categories)
      .slice(0, PLACES_SHOWN)
      .map(({ code }) => {
        const label = categoryName(code);
        return suggestion(code, label, code === label ? '' : code, oneWord(label) ? label : code);
      });
  }, [mark, data, t, name, grades, categories, categoryName]);
}
