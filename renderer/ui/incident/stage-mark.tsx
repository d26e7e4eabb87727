import type { Incident } from '../../../shared/contract/incidents.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

const SHAPE = {
  open: 'red',
  handling: 'overdue',
  contained: 'partial',
  closed: 'ready',
} as const satisfies Record<Incident['stage'], AnyState>;

/** The stage of an incident as shape and word; one that is disputed says so instead. */
export function IncidentStageMark({ incident }: { readonly incident: Pick<Incident, 'stage' | 'dispute'> }) {
  const t = useText();
  const disputed = incident.dispute !== null;
  return (
    <span className={`state-mark ${disputed ? 'state-red' : ''}`}>
      <StateShape state={SHAPE[incident.stage]} size={12} />
      {disputed ? t('incidents.disputed') : t(`incidents.stage.${incident.stage}`)}
    </span>
  );
}
