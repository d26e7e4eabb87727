import type { Task } from '../../../shared/contract/tasks.ts';
import { operatorLabel } from '../../app/operator.ts';
import { useRefusal } from '../../app/session/use-refusal.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import './task.css';

type TaskPointsProps = {
  readonly task: Pick<Task, 'points' | 'acts'>;
  readonly onCheck: (point: string, checked: boolean) => void;
};

/** The checklist inside a task: who ticked what when. */
export function TaskPoints({ task, onCheck }: TaskPointsProps) {
  const format = useFormat();
  const nameOf = useName();
  const refusal = useRefusal('tasks.check');
  const owed = task.acts.includes('done');
  return (
    <ul className="task-points">
      {task.points.map(({ point, text, textEn, checkedAt, checkedBy }) => (
        <li key={point}>
          <label>
            <input
              type="checkbox"
              checked={checkedAt !== null}
              disabled={!owed || refusal !== null}
              title={refusal ?? undefined}
              onChange={(event) => onCheck(point, event.target.checked)}
            />
            <span>{nameOf({ name: text, nameEn: textEn })}</span>
          </label>
          {checkedAt === null || checkedBy === null ? null : (
            <span className="faint task-checked">
              {operatorLabel(checkedBy)} · {format.time(checkedAt)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
