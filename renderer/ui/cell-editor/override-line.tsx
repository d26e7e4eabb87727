import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { OVERRIDE_DEFAULT_REASON } from '../../../shared/domain/readiness/decide-set.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRuleText } from '../../i18n/rule-text.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../act/button.tsx';

type OverrideLineProps = { readonly cell: ReadinessCell; readonly onEnd?: () => void };

/** That a person decided against the rule, why, until when; or that the rule decided against what a person set. */
export function OverrideLine({ cell, onEnd }: OverrideLineProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const ruleText = useRuleText();
  const { override, verdict, handStatus } = cell;
  if (override === null) {
    if (cell.decidedBy !== 'rule' || handStatus === null || handStatus === cell.status) return null;
    return <p>{t('why.disagrees', { status: t(`status.${handStatus}`) })}</p>;
  }
  const reason = override.reason === OVERRIDE_DEFAULT_REASON ? t('why.override.default') : override.reason;
  return (
    <div className="cell-override">
      <p>
        {t('why.override', {
          status: t(`status.${override.status}`),
          reason,
          by: cell.recordedBy ?? '',
          until: format.dateTime(override.until),
          left: format.span(Math.max(0, override.until - now)),
        })}{' '}
        {onEnd === undefined ? null : (
          <Button needs="readiness.endOverride" size="small" onClick={onEnd}>
            {t('why.override.end')}
          </Button>
        )}
      </p>
      {verdict === null ? null : <p>{t('why.override.rule', { sentence: ruleText(verdict) })}</p>}
    </div>
  );
}
