import { useCallback } from 'react';
import { useLanguage } from './text.tsx';

/** Several words as one text, with the comma of the language: `日语、泰语`, `Japanese, Thai`. */
export function useJoin(): (words: readonly string[]) => string {
  const language = useLanguage();
  return useCallback((words: readonly string[]) => words.join(language === 'zh' ? '、' : ', '), [language]);
}
