import type { Task } from '../../../shared/contract/tasks.ts';
import { useText } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../state/state-shape.tsx';
import './task.css';

const SHAPE = { open: 'open', blocked: 'overdue', done: 'ready', skipped: 'not-applicable' } as const satisfies Record<
  Task['state'],
  AnyState
>;

/** Where a task stands, as shape and word. */
export function TaskMark({ task }: { readonly task: Pick<Task, 'state' | 'overdue'> }) {
  const t = useText();
  const shape = task.overdue ? 'red' : SHAPE[task.state];
  const word = task.overdue && task.state === 'open' ? t('tasks.state.overdue') : t(`tasks.state.${task.state}`);
  return (
    <span className="state-mark">
      <StateShape state={shape} />
      {word}
    </span>
  );
}
