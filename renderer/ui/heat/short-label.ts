import type { Capability } from '../../../shared/contract/coverage.ts';
import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import type { Language } from '../../i18n/language.ts';

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.en, id);
const isLatin = (text: string): boolean => !/[\u2e80-\u9fff]/.test(text);

/**
 * What a narrow column shows. A capability carries one short sign for both languages; where that is a Chinese character,
 * English takes its own sign for those that ship with the product and the start of the name for the others.
 */
export function shortLabel(
  { code, short, nameEn }: Pick<Capability, 'code' | 'short' | 'nameEn'>,
  language: Language,
): string {
  if (language === 'zh' || isLatin(short)) return short;
  const id = `coverage.short.${code}`;
  return isMessage(id) ? CATALOGUES.en[id] : nameEn.slice(0, 4);
}
