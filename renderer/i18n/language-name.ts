import { useCallback, useMemo } from 'react';
import { LOCALE_OF } from './language.ts';
import { useLanguage } from './text.tsx';

/** The name of a language by its ISO 639 code, in the language of the screen: `ar` is 阿拉伯语 or Arabic. */
export function useLanguageName(): (code: string) => string {
  const language = useLanguage();
  const names = useMemo(() => new Intl.DisplayNames(LOCALE_OF[language], { type: 'language' }), [language]);
  return useCallback((code: string) => names.of(code) ?? code, [names]);
}
