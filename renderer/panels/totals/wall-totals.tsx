import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { useWallBoard } from '../shared/use-wall-board.ts';
import './wall-totals.css';

/** Three figures for the whole event. */
export function WallTotals() {
  const t = useText();
  const format = useFormat();
  const board = useWallBoard();
  const totals = board.data?.totals;
  const share = totals === undefined || totals.required === 0 ? 0 : totals.ready / totals.required;
  return (
    <WallPanel title={t('wall.totals')} reads={[board]}>
      {totals === undefined ? null : (
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
      )}
    </WallPanel>
  );
}

function Total({ state, label, value }: { readonly state: AnyState; readonly label: string; readonly value: string }) {
  return (
    <div className={`wall-total state-${state}`}>
      <b>{value}</b>
      <span className="wall-total-label">
        <StateShape state={state} size="0.9em" /> <span className="clamp">{label}</span>
      </span>
    </div>
  );
}
