import type { Complaint } from '../../../shared/contract/complaints.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';

const SHAPE = {
  open: 'partial',
  resolved: 'partial',
  told: 'ready-untested',
  closed: 'ready',
} as const satisfies Record<Complaint['stage'], AnyState>;

type ComplaintMarkProps = { readonly complaint: Pick<Complaint, 'stage' | 'overdue'> };

/** How far a complaint is, as shape and word; one past its limit says that first. */
export function ComplaintMark({ complaint }: ComplaintMarkProps) {
  const t = useText();
  return (
    <span className="state-mark">
      <StateShape state={complaint.overdue ? 'red' : SHAPE[complaint.stage]} />
      {t(`complaints.stage.${complaint.stage}`)}
    </span>
  );
}
