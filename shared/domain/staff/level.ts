/** How well somebody speaks a language 语种能力, in order: 基础 · 工作 · 流利 *(template)*. */
export const LANGUAGE_LEVELS = ['basic', 'working', 'fluent'] as const;
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

export function isLevel(text: string): text is LanguageLevel {
  return (LANGUAGE_LEVELS as readonly string[]).includes(text);
}

/** Whether somebody of level `has` meets what asks for level `needs`. */
export function meets(has: LanguageLevel, needs: LanguageLevel): boolean {
  return LANGUAGE_LEVELS.indexOf(has) >= LANGUAGE_LEVELS.indexOf(needs);
}
