import { StarFilled } from '@ant-design/icons';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { useText } from '../../i18n/text.tsx';
import './entry.css';

/** Shape and word of what was done with an entry: hollow while nobody has looked, full when it is done. */
const SHAPE: Readonly<Record<LogEntry['triage'], string>> = { new: '○', noted: '◔', acting: '◑', done: '●' };

export function TriageMark({ entry }: { readonly entry: Pick<LogEntry, 'triage' | 'correctedBy'> }) {
  const t = useText();
  const struck = entry.correctedBy !== null;
  return (
    <span className={`entry-triage${struck ? ' faint' : ` entry-${entry.triage}`}`}>
      <span aria-hidden="true">{SHAPE[entry.triage]}</span> {t(`log.triage.${entry.triage}`)}
    </span>
  );
}

/** Urgent and important only: the ordinary needs no word. */
export function PriorityMark({ priority }: Pick<LogEntry, 'priority'>) {
  const t = useText();
  if (priority === 'routine') return null;
  return (
    <span className={priority === 'urgent' ? 'tag-word tag-act' : 'tag-word'}>{t(`log.priority.${priority}`)}</span>
  );
}

export function SignificantMark({ significant }: Pick<LogEntry, 'significant'>) {
  const t = useText();
  if (!significant) return null;
  return (
    <span className="entry-star" role="img" aria-label={t('log.significant')} title={t('log.significant')}>
      <StarFilled aria-hidden="true" />
    </span>
  );
}
