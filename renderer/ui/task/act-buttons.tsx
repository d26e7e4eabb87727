import type { Task } from '../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../shared/domain/tasks/task.ts';
import { useText } from '../../i18n/text.tsx';
import { Kbd } from '../kbd.tsx';
import { KEY_OF } from './task-acts.ts';
import { Button } from '../act/button.tsx';

type ActButtonsProps = {
  readonly task: Pick<Task, 'acts' | 'title' | 'state'>;
  /** What the task is called on this screen. */
  readonly name: string;
  readonly pending: boolean;
  readonly small?: boolean;
  readonly keys?: boolean;
  readonly onAct: (act: TaskAct) => void;
};

/** What can be done with a task now, with the key of each. */
export function ActButtons({ task, name, pending, small = false, keys = false, onAct }: ActButtonsProps) {
  const t = useText();
  return (
    <>
      {task.acts.map((act) => (
        <Button
          needs={`tasks.${act}`}
          key={act}
          size={small ? 'small' : 'middle'}
          type={act === 'done' ? 'primary' : 'default'}
          disabled={pending}
          aria-label={t('tasks.act.of', { act: t(`tasks.act.${act}`), name })}
          onClick={() => onAct(act)}
        >
          {t(`tasks.act.${act}`)}
          {keys ? (
            <>
              {' '}
              <Kbd>{KEY_OF[act].toUpperCase()}</Kbd>
            </>
          ) : null}
        </Button>
      ))}
    </>
  );
}
