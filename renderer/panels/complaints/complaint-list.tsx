import type { Complaint } from '../../../shared/contract/complaints.ts';
import { Link } from '../../app/router/router.tsx';
import { ComplaintDue } from '../../ui/complaint/complaint-due.tsx';
import { WatchTags } from '../../ui/complaint/watch-tags.tsx';
import './complaint-list.css';

/** Complaints as lines: what, and by when the customer must have the answer. */
export function ComplaintList({ complaints }: { readonly complaints: readonly Complaint[] }) {
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
          <ComplaintDue complaint={complaint} />
        </li>
      ))}
    </ul>
  );
}
