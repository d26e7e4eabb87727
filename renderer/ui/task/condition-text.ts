import { isFactName } from '../../../shared/domain/incidents/facts.ts';
import type { Condition } from '../../../shared/domain/incidents/scheme.ts';
import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.tsx';

/** What a fact is called. */
export function factName(fact: string, t: Text): string {
  return isFactName(fact) ? t(`playbooks.fact.${fact}`) : fact;
}

/** A condition over facts as one sentence. */
export function conditionText(condition: Condition, t: Text, format: (value: number) => string): string {
  const inner = (part: Condition): string => {
    const text = conditionText(part, t, format);
    return ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1) ? `(${text})` : text;
  };
  if ('all' in condition) return condition.all.map(inner).join(t('playbooks.when.and'));
  if ('any' in condition) return condition.any.map(inner).join(t('playbooks.when.or'));
  const fact = factName(condition.fact, t);
  if ('atLeast' in condition) return t('playbooks.when.atLeast', { fact, value: format(condition.atLeast) });
  if ('is' in condition) return t(condition.is ? 'playbooks.when.yes' : 'playbooks.when.no', { fact });
  return t('playbooks.when.among', {
    fact,
    words: condition.among.map((word) => wordText(condition.fact, word, t)).join(' / '),
  });
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

/** A word of a fact as people say it; one that only a scheme knows as it stands there. */
function wordText(fact: string, word: string, t: Text): string {
  const id = `incidents.word.${fact.replace('likely.', '')}.${word}`;
  return isMessage(id) ? t(id) : word;
}
