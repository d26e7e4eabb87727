import type { GatePlace } from '../../../shared/contract/gate.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

/** What was decided for a place, and whether it still stands on what it was decided on. */
export function DecisionWord({ decision, findings }: Pick<GatePlace, 'decision' | 'findings'>) {
  const t = useText();
  if (decision === null) return <span className="faint">{t('gate.undecided')}</span>;
  const slipped = decision.outcome === 'open' && findings.length > 0;
  return (
    <>
      <span className={decision.outcome === 'open-anyway' ? 'tag-word tag-act' : 'tag-word'}>
        {t(`gate.outcome.${decision.outcome}`)}
      </span>
      {slipped ? <span className="warn-word">{t('gate.notGreenAnyMore')}</span> : null}
    </>
  );
}
