import type { ReportingOutlet } from '../../../shared/contract/reporting.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import '../../ui/state/state.css';

const SHAPE = {
  missing: 'red',
  awaited: 'open',
  late: 'partial',
  'in-time': 'ready',
} as const satisfies Record<ReportingOutlet['state'], AnyState>;

/** How an outlet stands for a cut-off, as shape and word. */
export function OutletMark({ state }: { readonly state: ReportingOutlet['state'] }) {
  const t = useText();
  return (
    <span className={`state-mark state-${SHAPE[state]}`}>
      <StateShape state={SHAPE[state]} />
      {t(`reporting.state.${state}`)}
    </span>
  );
}
