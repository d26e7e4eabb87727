import { IMPORT_PROBLEMS, importProblemText, type ProblemCode } from '../../../shared/domain/import/problems.ts';

const PLACEHOLDER = /\{(\w+)\}/g;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const isProblem = (code: string): code is ProblemCode => Object.hasOwn(IMPORT_PROBLEMS, code);

/** The values a sentence was filled with, found again by laying the sentence's pattern over it; null when it is another sentence. */
function valuesIn(message: string, pattern: string): Record<string, string> | null {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const expression = pattern
    .split(PLACEHOLDER)
    .map((piece, index) => (index % 2 === 1 ? '([\\s\\S]*?)' : escape(piece)))
    .join('');
  const match = new RegExp(`^${expression}$`).exec(message);
  if (match === null) return null;
  return Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
}

/**
 * What is wrong with a row, in the person's language. The core answers in English; the same sentence in Chinese is
 * filled with the same values. A sentence that is not in the catalogue of problems is shown as it is.
 */
export function rejectionText(code: string, message: string, lang: 'zh' | 'en'): string {
  if (lang === 'en' || !isProblem(code)) return message;
  const values = valuesIn(message, IMPORT_PROBLEMS[code].en);
  return values === null ? message : importProblemText(code, values, lang);
}
