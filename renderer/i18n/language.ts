export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tag for Intl, react-intl and the `lang` attribute. */
export const LOCALE_OF = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>;
