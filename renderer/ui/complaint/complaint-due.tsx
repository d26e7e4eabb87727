import type { Complaint } from '../../../shared/contract/complaints.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

type ComplaintDueProps = { readonly complaint: Pick<Complaint, 'dueAt' | 'toldAt' | 'overdue'> };

/** By when the customer must have the answer, how long that is over, or whether it came in time. */
export function ComplaintDue({ complaint: { dueAt, toldAt, overdue } }: ComplaintDueProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const exact = format.dateTime(dueAt);
  if (overdue)
    return (
      <span className="warn-word" title={exact}>
        {t('complaints.overdue', { span: format.span(now - dueAt) })}
      </span>
    );
  if (toldAt !== null)
    return (
      <span className="faint" title={format.dateTime(toldAt)}>
        {t(toldAt <= dueAt ? 'complaints.timely' : 'complaints.late')}
      </span>
    );
  return <span title={exact}>{t('complaints.left', { span: format.span(dueAt - now) })}</span>;
}
