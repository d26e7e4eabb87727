/** Languages a screen is offered to have (ISO 639-1); others come with an import and are shown by their code. */
export const SCREEN_LANGUAGES = ['zh', 'en', 'ja', 'ko', 'fr', 'ru', 'ar', 'es', 'th'] as const;
