import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { ComplaintDue } from '../../ui/complaint/complaint-due.tsx';
import { WatchTags } from '../../ui/complaint/watch-tags.tsx';
import './complaint-list.css';

type ComplaintListProps = {
  readonly complaints: readonly Complaint[];
  /** Names the place of each; left out where all are of one. */
  readonly withPlace?: boolean;
};

/** Complaints as lines: what, and by when the customer must have the answer. */
export function ComplaintList({ complaints, withPlace = false }: ComplaintListProps) {
  const nameOf = useName();
  return (
    <ul className="complaint-list">
      {complaints.map((complaint) => (
        <li key={complaint.id}>
          <WatchTags complaint={complaint} />
          <Link
            to="/incidents/complaints"
            search={{ complaint: complaint.id, show: 'all' }}
            className="cut"
            title={complaint.what}
          >
            {complaint.what}
          </Link>
          {withPlace ? (
            <span className="cut dim complaint-where">
              {nameOf({ name: complaint.placeName, nameEn: complaint.placeNameEn })}
            </span>
          ) : null}
          <ComplaintDue complaint={complaint} />
        </li>
      ))}
    </ul>
  );
}
