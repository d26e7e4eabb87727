import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

/** By when it must be fixed and verified; how long it is overdue when it is. */
export function DangerDue({ danger }: { readonly danger: Pick<HiddenDanger, 'dueAt' | 'open' | 'overdue'> }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  if (danger.dueAt === null) return <span className="faint">{t('dangers.fact.due.none')}</span>;
  const exact = format.dateTime(danger.dueAt);
  if (danger.overdue)
    return (
      <span className="warn-word" title={exact}>
        {t('dangers.overdue', { span: format.span(now - danger.dueAt) })}
      </span>
    );
  return (
    <span className={danger.open ? undefined : 'faint'} title={exact}>
      {format.moment(danger.dueAt, now)}
    </span>
  );
}
