import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { freshness, useSeen } from './fresh-marks.ts';

type FigureProps = {
  /** Key under which the figure is remembered, e.g. `category/fx-stock/ready`. */
  readonly id: string;
  readonly value: number;
};

/** A number, marked when it changed since this window last showed it; the mark fades with age. */
export function Figure({ id, value }: FigureProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const seen = useSeen((state) => state.seen[id]);
  const strength = seen === undefined ? 0 : freshness(seen.changedAt, now);
  if (seen === undefined || strength === 0) return <>{format.number(value)}</>;
  const was = t('board.was', { value: format.number(seen.before) });
  return (
    <span className={`figure-fresh fresh-${strength}`} title={`${was} · ${format.relative(seen.changedAt, now)}`}>
      {format.number(value)}
      <span className="visually-hidden"> {was}</span>
    </span>
  );
}
