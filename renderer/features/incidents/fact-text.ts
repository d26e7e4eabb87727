import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.tsx';

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

/** What a fact is called; one of a later version by its name. */
export function factText(fact: string, t: Text): string {
  const id = `incidents.fact.${fact}`;
  return isMessage(id) ? t(id) : fact;
}

/** A value as people say it: yes, no, a word of the scheme, a grade of it. */
export function wordText(word: string, fact: string, t: Text): string {
  const id =
    word === 'true' || word === 'false'
      ? `incidents.word.${word}`
      : `incidents.word.${fact.replace('likely.', '')}.${word}`;
  return isMessage(id) ? t(id) : word;
}
