import type { HeatKind } from './heat-table.ts';
import './heat.css';

type HeatMarkProps = {
  readonly kind: HeatKind;
  readonly count: number;
  /** It became blank by what is only supposed. */
  readonly supposed?: boolean;
};

/** One cell of the heat: a triangle for a blank spot, else how many places serve it. The words go beside it. */
export function HeatMark({ kind, count, supposed = false }: HeatMarkProps) {
  return (
    <span className={`heat heat-${kind}${supposed ? ' heat-supposed' : ''}`} aria-hidden="true">
      {kind === 'blank' ? <BlankShape /> : count}
    </span>
  );
}

/** The sign of a blank spot, drawn so that no font can change it. */
export function BlankShape({ size = 11 }: { readonly size?: number | string }) {
  return (
    <svg className="blank-shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.5 15 14.5H1z" fill="currentColor" />
    </svg>
  );
}
