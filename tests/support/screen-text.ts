import type { Page } from '@playwright/test';

/** Everything a person can read or hear on the page: texts, names, hints and placeholders. */
export function screenTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style') === null) found.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) found.push(element.getAttribute(name) ?? '');
    }
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

const HAN = /[\u3400-\u9fff]+/g;

/**
 * Whether Chinese is left in a text of an English screen: runs of characters that are neither in `data`, which people wrote
 * and the console shows as it is, nor the name of the language in itself.
 */
export function leftInChinese(text: string, data: string): boolean {
  return !/切换到中文|中文/.test(text) && (text.match(HAN) ?? []).some((run) => !data.includes(run));
}

/** All texts of an answer of the core that exist in Chinese only; of a pair `name`, `nameEn` the Chinese one is left out. */
export function chineseOnly(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  if (Array.isArray(answer)) return answer.flatMap(chineseOnly);
  if (typeof answer !== 'object' || answer === null) return [];
  const entries = Object.entries(answer);
  const english = new Set(
    entries.flatMap(([key, value]) => (key.endsWith('En') && value !== null ? [key.slice(0, -2)] : [])),
  );
  return entries.filter(([key]) => !english.has(key)).flatMap(([, value]) => chineseOnly(value));
}
