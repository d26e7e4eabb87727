import { create } from 'zustand';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import type { ThemeChoice } from '../theme/choose-palette.ts';
import { persisted } from './persisted.ts';
import { consoleBridge } from './shell.ts';

export const THEME_CHOICES = ['auto', 'dark', 'light'] as const satisfies readonly ThemeChoice[];

const schema = z.object({ language: z.enum(LANGUAGES), theme: z.enum(THEME_CHOICES) });
type Preferences = z.infer<typeof schema>;

const stored = persisted(localStorage, 'erc.preferences', (raw) => schema.safeParse(raw).data ?? null);

type PreferenceStore = Preferences & {
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
};

/** Language and look of this machine, shared by its windows. Chinese until someone chooses otherwise. */
export const usePreferences = create<PreferenceStore>((set, get) => {
  const keep = (change: Partial<Preferences>): void => {
    set(change);
    const { language, theme } = get();
    stored.write({ language, theme });
  };
  return {
    language: 'zh',
    theme: 'auto',
    ...stored.read(),
    setLanguage: (language) => {
      keep({ language });
      void consoleBridge()?.setLanguage(language === 'zh' ? 'zh-CN' : 'en');
    },
    setTheme: (theme) => keep({ theme }),
  };
});

// The wall is another window of the same machine and follows at once.
window.addEventListener('storage', (event) => {
  const read = event.key === 'erc.preferences' ? stored.read() : null;
  if (read !== null) usePreferences.setState(read);
});
