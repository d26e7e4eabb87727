import type { Complaint } from '../../../shared/contract/complaints.ts';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { ComplaintDue } from '../../ui/complaint/complaint-due.tsx';
import { ComplaintMark } from '../../ui/complaint/complaint-mark.tsx';
import { WatchTags } from '../../ui/complaint/watch-tags.tsx';
import type { TableColumn } from '../../ui/list/virtual-table.tsx';

/** Columns of the list of complaints. */
export function useComplaintColumns(): readonly TableColumn<Complaint>[] {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  return [
    {
      id: 'due',
      title: t('complaints.column.due'),
      width: '96px',
      render: (complaint) => <ComplaintDue complaint={complaint} />,
    },
    {
      id: 'stage',
      title: t('complaints.column.stage'),
      width: '108px',
      render: (complaint) => <ComplaintMark complaint={complaint} />,
    },
    {
      id: 'what',
      title: t('complaints.column.what'),
      width: 'minmax(230px, 3fr)',
      render: (complaint) => (
        <>
          <WatchTags complaint={complaint} />
          <span className="cut" title={complaint.what}>
            {complaint.what}
          </span>
          {complaint.sample ? <span className="faint keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'kind',
      title: t('complaints.column.kind'),
      width: 'minmax(92px, 0.9fr)',
      render: ({ kindName, kindNameEn }) => (
        <span className="cut">{nameOf({ name: kindName, nameEn: kindNameEn })}</span>
      ),
    },
    {
      id: 'place',
      title: t('complaints.column.place'),
      width: 'minmax(110px, 1fr)',
      render: (complaint) => (
        <Link to="/places/:code" params={{ code: complaint.place }} className="cut" tabIndex={-1}>
          {nameOf({ name: complaint.placeName, nameEn: complaint.placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'first',
      title: t('complaints.column.first'),
      width: 'minmax(96px, 0.9fr)',
      render: ({ firstAsked, helper }) => (
        <span className="cut dim" title={helper === null ? undefined : t('complaints.helped', { helper })}>
          {operatorLabel(firstAsked)}
          {helper === null ? '' : ` ${t('complaints.helped', { helper })}`}
        </span>
      ),
    },
    {
      id: 'received',
      title: t('complaints.column.received'),
      width: '76px',
      render: ({ receivedAt }) => (
        <span className="dim" title={format.dateTime(receivedAt)}>
          {format.moment(receivedAt, Date.now())}
        </span>
      ),
    },
  ];
}
