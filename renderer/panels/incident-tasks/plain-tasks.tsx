import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { TaskLine } from '../../ui/task/task-line.tsx';

/** Tasks of an incident that stand in no playbook. */
export function PlainTasks({ incident }: { readonly incident: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.tasks.list.queryOptions({ input: { incident, state: 'all' } }));
  const tasks = (data?.items ?? []).filter(({ run }) => run === null);
  if (tasks.length === 0) return null;
  return (
    <section className="run-pane" aria-label={t('playbooks.incident.tasks')}>
      <header>
        <h3>{t('playbooks.incident.tasks')}</h3>
      </header>
      <ol className="task-lines">
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} />
        ))}
      </ol>
    </section>
  );
}
