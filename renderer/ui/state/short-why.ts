import { useCallback } from 'react';
import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { useRuleText } from '../../i18n/rule-text.ts';
import { useText } from '../../i18n/text.tsx';

/** Reasons that only repeat the status, which the sentence of a rule explains better. */
export const SAID_BY_RULE: ReadonlySet<ReadinessCell['reason']> = new Set([
  'fresh-evidence',
  'evidence-without-limit',
  'marked-not-ready',
  'not-applicable',
]);

type WhyFacts = Pick<ReadinessCell, 'reason' | 'decidedBy' | 'verdict' | 'override'>;

/** Why a cell is what it is, in one line for lists: the reason that time or the status gives, and the rule or the override behind it. */
export function useShortWhy(): (cell: WhyFacts) => string {
  const t = useText();
  const ruleText = useRuleText();
  return useCallback(
    ({ reason, decidedBy, verdict, override }) => {
      const said = t(`reason.${reason}`);
      if (override !== null) return `${t('mark.overridden')}: ${override.reason}`;
      if (decidedBy !== 'rule' || verdict === null) return said;
      const rule = ruleText(verdict);
      return SAID_BY_RULE.has(reason) ? rule : `${said} · ${rule}`;
    },
    [t, ruleText],
  );
}
