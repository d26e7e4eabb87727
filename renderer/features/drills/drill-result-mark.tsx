import type { DrillSummary } from '../../../shared/contract/drills/drill.ts';
import { useText } from '../../i18n/text.tsx';
import './drills.css';

const SHAPE = { passed: '●', partly: '◐', failed: '▲' } as const;
const TONE = { passed: 'done', partly: 'soon', failed: 'failed' } as const;

/** The result of a drill that was held, else the stage it is at. */
export function DrillResultMark({ drill: { result, stage } }: { readonly drill: DrillSummary }) {
  const t = useText();
  if (result === null) return <span className="dim">{t(`drills.stage.${stage}`)}</span>;
  return (
    <span className={`drill-mark drill-${TONE[result]}`}>
      <span aria-hidden="true">{SHAPE[result]}</span>
      {t(`drills.result.${result}`)}
    </span>
  );
}
