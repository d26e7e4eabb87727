import type { HeatKind } from './heat-table.ts';
import './heat.css';

type HeatMarkProps = {
  readonly kind: HeatKind;
  readonly count: number;
  /** It became blank by what is only supposed. */
  readonly supposed?: boolean;
};

/** One cell of the heat: a triangle for a blank spot, a clock where everybody is closed, else how many places serve it. The words go beside it. */
export function HeatMark({ kind, count, supposed = false }: HeatMarkProps) {
  return (
    <span className={`heat heat-${kind}${supposed ? ' heat-supposed' : ''}`} aria-hidden="true">
      {kind === 'blank' ? <BlankShape /> : kind === 'closed' ? <ClosedShape /> : count}
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

/** The sign of a blank spot for the hour only: whoever is near is closed. */
export function ClosedShape({ size = 12 }: { readonly size?: number | string }) {
  return (
    <svg className="blank-shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <circle cx="8" cy="8" r="6.5" />
        <path d="M8 4.5V8l2.5 2" />
      </g>
    </svg>
  );
}
