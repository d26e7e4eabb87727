import type { RollupRow } from '../../../shared/contract/readiness-cells.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { ReadinessBar } from '../../ui/state/readiness-bar.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { useFit } from '../../ui/wall/use-fit.ts';

const ROW = 80;

type WallRowsProps = {
  readonly rows: readonly RollupRow[];
  /** What the foot says of how many more there are, and otherwise. */
  readonly more: (count: number) => string;
  readonly foot?: string;
};

/** Readiness in rows that can be read from six metres: state, name, bar, and the one figure that matters. */
export function WallRows({ rows, more, foot }: WallRowsProps) {
  const { measure, fit } = useFit(ROW);
  const note = rows.length > fit ? more(rows.length - fit) : foot;
  return (
    <>
      <ul className="wall-rows" ref={measure}>
        {rows.slice(0, fit).map((row) => (
          <WallRow key={row.key} row={row} />
        ))}
      </ul>
      {note === undefined || fit === 0 ? null : <p className="wall-foot-note cut">{note}</p>}
    </>
  );
}

function WallRow({ row }: { readonly row: RollupRow }) {
  const name = useName()(row);
  return (
    <li className="wall-row">
      <StateMark state={row.state} word={false} size="1em" />
      <span className="clamp">{name}</span>
      <div>
        <ReadinessBar tally={row} />
      </div>
      <WallFigure row={row} />
    </li>
  );
}

/** Critical reds where there are any; else stale ones where they are all that is missing; else the share that is ready. */
function WallFigure({ row }: { readonly row: RollupRow }) {
  const t = useText();
  const format = useFormat();
  const className = `wall-figure state-${row.state}`;
  if (row.criticalRed > 0) return <b className={className}>{t('wall.items', { count: row.criticalRed })}</b>;
  if (row.state === 'stale') return <span className={className}>{t('wall.stale', { count: row.stale })}</span>;
  return <span className={className}>{row.required === 0 ? '–' : format.percent(row.ready / row.required)}</span>;
}
