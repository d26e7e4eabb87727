import type { EffectiveState, RollupState } from '../../../shared/domain/readiness/status.ts';

/** `ready-untested` is how a ready that no test has shown is drawn. */
export type AnyState = EffectiveState | RollupState | 'ready-untested';

const FULL = <circle cx="8" cy="8" r="6" fill="currentColor" />;
const RING = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const SHAPES: Readonly<Record<AnyState, React.ReactNode>> = {
  ready: FULL,
  // Hollow, and with a tick, so that nobody takes it for the empty ring of work that is open.
  'ready-untested': (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M5.2 8.2 7.2 10.2 10.9 5.9" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </>
  ),
  partial: (
    <>
      {RING}
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  red: <path d="M8 1.5 15 14H1z" fill="currentColor" />,
  overdue: <path d="M8 3 13.6 13H2.4z" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinejoin="round" />,
  stale: (
    <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="1.9 1.56" />
  ),
  open: RING,
  none: RING,
  'not-applicable': <path d="M3 8h10" stroke="currentColor" strokeWidth="1.75" />,
};

/** The shape that stands for a state, drawn so that no font can change it. Decorative: the word goes beside it. */
export function StateShape({ state, size = 14 }: { readonly state: AnyState; readonly size?: number | string }) {
  return (
    <svg className={`state-shape state-${state}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}
