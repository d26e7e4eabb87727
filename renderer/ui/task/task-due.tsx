import type { Task } from '../../../shared/contract/tasks.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import '../split/split.css';

type TaskDueProps = { readonly task: Pick<Task, 'dueAt' | 'overdue' | 'state' | 'settledAt'> };

/** By when it is to be done, how long it is overdue, or when it was settled. */
export function TaskDue({ task }: TaskDueProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  if (task.settledAt !== null)
    return (
      <span className="dim" title={format.dateTime(task.settledAt)}>
        {format.moment(task.settledAt, now)}
      </span>
    );
  if (task.dueAt === null) return <span className="dim">{t('tasks.due.none')}</span>;
  const exact = format.dateTime(task.dueAt);
  if (task.overdue)
    return (
      <span className="warn-word" title={exact}>
        {t('tasks.overdueBy', { span: format.span(now - task.dueAt) })}
      </span>
    );
  return (
    <span title={exact}>
      {t('tasks.due.in', { at: format.moment(task.dueAt, now), span: format.span(task.dueAt - now) })}
    </span>
  );
}
