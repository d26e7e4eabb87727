import { useText } from '../../i18n/text.tsx';
import { titleOf, type HelpTask } from './help-tasks.ts';

type TaskListProps = {
  readonly tasks: readonly HelpTask[];
  readonly chosen: HelpTask;
  readonly onChoose: (task: HelpTask) => void;
};

export function TaskList({ tasks, chosen, onChoose }: TaskListProps) {
  const t = useText();
  return (
    <nav className="help-list" aria-label={t('help.list')}>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <button
              type="button"
              className="plain-button help-entry"
              aria-current={task === chosen ? 'page' : undefined}
              onClick={() => onChoose(task)}
            >
              <span>{t(titleOf(task))}</span>
              <small className="faint">{t('help.budget', { count: task.actions })}</small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
