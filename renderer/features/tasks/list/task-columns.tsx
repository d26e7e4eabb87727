import type { Task } from '../../../../shared/contract/tasks.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import type { TableColumn } from '../../../ui/list/virtual-table.tsx';
import { DeviationTags } from '../../../ui/task/deviation-tags.tsx';
import { TaskDue } from '../../../ui/task/task-due.tsx';
import { TaskMark } from '../../../ui/task/task-mark.tsx';

/** Columns of the list of tasks. */
export function useTaskColumns(): readonly TableColumn<Task>[] {
  const t = useText();
  const nameOf = useName();
  return [
    { id: 'state', title: t('tasks.column.state'), width: '96px', render: (task) => <TaskMark task={task} /> },
    {
      id: 'title',
      title: t('tasks.column.title'),
      width: 'minmax(200px, 2.4fr)',
      render: (task) => {
        const title = nameOf({ name: task.title, nameEn: task.titleEn });
        const left = task.points.filter(({ checkedAt }) => checkedAt === null).length;
        return (
          <>
            <span className="cut" title={title}>
              {title}
            </span>
            {task.points.length === 0 ? null : (
              <span className="tag-word">{`${task.points.length - left}/${task.points.length}`}</span>
            )}
            <DeviationTags deviations={task.deviations} />
            {task.sample ? <span className="dim keep-word">{t('common.sample')}</span> : null}
          </>
        );
      },
    },
    {
      id: 'owner',
      title: t('tasks.column.owner'),
      width: 'minmax(90px, 0.9fr)',
      render: (task) => (
        <span className="cut dim">
          {task.owner === null ? '—' : nameOf({ name: task.owner, nameEn: task.ownerEn })}
        </span>
      ),
    },
    {
      id: 'where',
      title: t('tasks.column.where'),
      width: 'minmax(120px, 1.2fr)',
      render: (task) => {
        const place = task.placeName === null ? null : nameOf({ name: task.placeName, nameEn: task.placeNameEn });
        const title = task.confidential ? t('incidents.confidential') : (task.incidentTitle ?? '');
        const text = task.incidentNumber === null ? place : `#${task.incidentNumber} ${title}`;
        return (
          <span className="cut dim" title={text ?? undefined}>
            {text ?? '—'}
          </span>
        );
      },
    },
    { id: 'due', title: t('tasks.column.due'), width: '150px', render: (task) => <TaskDue task={task} /> },
  ];
}
