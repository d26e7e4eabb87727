import { useCallback } from 'react';
import type { Language } from './language.ts';
import { useLanguage } from './text.tsx';

export type Named = { readonly name: string; readonly nameEn: string | null };

/** The name to show: the English one in English when there is one, else the Chinese one. */
export const nameIn = (language: Language, { name, nameEn }: Named): string =>
  language === 'en' && nameEn !== null && nameEn !== '' ? nameEn : name;

export function useName(): (named: Named) => string {
  const language = useLanguage();
  return useCallback((named: Named) => nameIn(language, named), [language]);
}
