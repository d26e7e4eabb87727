import type { DrillCell } from '../../../shared/contract/drills/drill.ts';
import { useText } from '../../i18n/text.tsx';
import './drills.css';

/** Shapes as everywhere: someone must act, not known to work, half way, in order. */
const SHAPE: Readonly<Record<DrillCell['state'], string>> = {
  failed: '▲',
  overdue: '◆',
  never: '◌',
  soon: '◐',
  done: '●',
};

/** How a scenario stands at a place: shape, and the word where there is room. */
export function DrillCellMark({
  state,
  words = true,
}: {
  readonly state: DrillCell['state'];
  readonly words?: boolean;
}) {
  const t = useText();
  return (
    <span className={`drill-mark drill-${state}`}>
      <span aria-hidden="true">{SHAPE[state]}</span>
      {words ? t(`drills.state.${state}`) : <span className="visually-hidden">{t(`drills.state.${state}`)}</span>}
    </span>
  );
}
