import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useMoney } from '../../ui/money/use-money.ts';
import { StateShape } from '../../ui/state/state-shape.tsx';
import { useFit } from '../../ui/wall/use-fit.ts';
import { useLayoutCode } from '../../ui/wall/wall-layout.ts';
import { WallPanel } from '../../ui/wall/wall-panel.tsx';
import { WALL_READ } from '../../ui/wall/wall-read.ts';
import './wall-stock.css';

const ROW = 88;

/** Each currency against the minimums of all places, the greatest gap first; sums only where the layout allows them. */
export function WallStock() {
  const t = useText();
  const format = useFormat();
  const { name, compact } = useMoney();
  const { query } = useCore();
  const layout = useLayoutCode();
  const read = useQuery({ ...query.wall.stock.queryOptions({ input: { layout } }), ...WALL_READ });
  const { measure, fit } = useFit(ROW);
  const items = (read.data?.items ?? []).toSorted(
    (a, b) => b.states['below-minimum'] - a.states['below-minimum'] || a.covered - b.covered,
  );
  return (
    <WallPanel title={t('wall.panel.stock')} note={t('stock.panel.aside')} reads={[read]}>
      {read.data !== undefined && items.length === 0 ? (
        <p className="wall-calm">{t('stock.panel.none')}</p>
      ) : (
        <ul className="wall-rows" ref={measure}>
          {items.slice(0, fit).map(({ currency, covered, uncounted, usable, minimum, states }) => {
            const short = states['below-minimum'];
            const state = short > 0 ? 'red' : states.stale > 0 ? 'stale' : uncounted > 0 ? 'open' : 'ready';
            return (
              <li key={currency} className="wall-stock-row">
                <StateShape state={state} size="1em" />
                <b>{currency}</b>
                <span className="clamp wall-stock-name">{name(currency)}</span>
                <span className="wall-stock-bar" aria-hidden="true">
                  <i className="wall-stock-there" style={{ flexGrow: covered }} />
                  <i className="wall-stock-short" style={{ flexGrow: Math.max(0, 1 - covered - uncounted) }} />
                  <i className="wall-stock-uncounted" style={{ flexGrow: uncounted }} />
                </span>
                <span className="wall-stock-share">{format.percent(covered)}</span>
                <span className={`wall-stock-word state-${state}`}>
                  {usable === null || minimum === null ? null : (
                    <span className="wall-stock-sum">
                      {compact(usable, currency)} / {compact(minimum, currency)}
                    </span>
                  )}
                  {short > 0
                    ? t('wall.stock.short', { count: short })
                    : t(`wall.stock.${state === 'red' ? 'ready' : state}`)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {items.length > fit && fit > 0 ? (
        <p className="wall-foot-note cut">{t('common.more', { count: items.length - fit })}</p>
      ) : null}
    </WallPanel>
  );
}
