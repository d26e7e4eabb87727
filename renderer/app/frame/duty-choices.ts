import type { Operator } from '../../../shared/contract/common.ts';
import type { Text } from '../../i18n/text.tsx';
import { operatorLabel } from '../operator.ts';

/** Who can be chosen in one click: whoever the roster names, recent operators, then the usual posts, each once. */
export function dutyChoices(
  recent: readonly Operator[],
  t: Text,
  rostered: readonly Operator[] = [],
): readonly Operator[] {
  const usual = t('frame.duty.defaults')
    .split('|')
    .map((post): Operator => ({ post }));
  const seen = new Set<string>();
  return [...rostered, ...recent, ...usual].filter((operator) => {
    const label = operatorLabel(operator);
    return !seen.has(label) && seen.add(label);
  });
}
