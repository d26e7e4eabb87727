import type { Complaint } from '../../../shared/contract/complaints.ts';
import { WATCH_FLAGS } from '../../../shared/domain/complaints/complaint.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

type WatchTagsProps = { readonly complaint: Pick<Complaint, 'open' | (typeof WATCH_FLAGS)[number]> };

/** Which of the three kinds of customer to watch this one is. */
export function WatchTags({ complaint }: WatchTagsProps) {
  const t = useText();
  return WATCH_FLAGS.filter((flag) => complaint[flag]).map((flag) => (
    <span
      key={flag}
      className={complaint.open ? 'tag-word tag-act keep-word' : 'tag-word keep-word'}
      title={t(`complaints.watch.${flag}`)}
    >
      {t(`complaints.watch.${flag}.short`)}
    </span>
  ));
}
