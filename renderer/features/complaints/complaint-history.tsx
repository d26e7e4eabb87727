import type { ComplaintRecord } from '../../../shared/contract/complaints.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

/** Everything that was done with a complaint, newest first; nothing in it is ever changed. */
export function ComplaintHistory({ records }: { readonly records: readonly ComplaintRecord[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ol className="course complaint-course">
      {records.toReversed().map(({ id, step, at, by, text, who, medium }) => (
        <li key={id}>
          {t(`complaints.did.${step}`, {
            who: who ?? t('complaints.customer'),
            medium: medium === null ? '' : t(`complaints.medium.${medium}`),
          })}
          <p className="faint">{t('complaints.by', { who: operatorLabel(by), at: format.dateTime(at) })}</p>
          {text === null ? null : <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
}
