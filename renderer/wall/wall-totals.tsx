import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/text.tsx';
import { useBoard } from '../panels/shared/use-board.ts';
import { WallPanel } from './wall-panel.tsx';
import { StateShape, type AnyState } from '../ui/state/state-shape.tsx';

/** Three figures for the whole event. */
export function WallTotals() {
  const t = useText();
  const format = useFormat();
  const totals = useBoard()?.totals;
  if (totals === undefined) return null;
  const share = totals.required === 0 ? 0 : totals.ready / totals.required;
  return (
    <WallPanel title={t('wall.totals')} className="wall-totals-panel">
      <div className="wall-totals">
        <Total state="ready" label={t('wall.readyNow')} value={format.percent(share)} />
        <Total
          state={totals.criticalRed > 0 ? 'red' : 'none'}
          label={t('wall.criticalRed')}
          value={format.number(totals.criticalRed)}
        />
        <Total
          state={totals.stale > 0 ? 'stale' : 'none'}
          label={t('wall.staleNow')}
          value={format.number(totals.stale)}
        />
      </div>
    </WallPanel>
  );
}

function Total({ state, label, value }: { readonly state: AnyState; readonly label: string; readonly value: string }) {
  return (
    <div className={`wall-total state-${state}`}>
      <b>{value}</b>
      <span>
        <StateShape state={state} size="0.9em" /> {label}
      </span>
    </div>
  );
}
