import { useRef, useState, type KeyboardEvent } from 'react';
import type { Task } from '../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../shared/domain/tasks/task.ts';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { ActButtons } from './act-buttons.tsx';
import { ContactTags } from './contact-tags.tsx';
import { DeviationTags } from './deviation-tags.tsx';
import { ReasonForm } from './reason-form.tsx';
import { actOfKey, asksReason } from './task-acts.ts';
import { TaskDue } from './task-due.tsx';
import { TaskMark } from './task-mark.tsx';
import { TaskPoints } from './task-points.tsx';
import { useTaskActs } from './use-task-acts.ts';
import './task.css';

/** A task as one line with what can be done now; D, S, B and R work while the focus is on the line. */
export function TaskLine({ task }: { readonly task: Task }) {
  const nameOf = useName();
  const { act, check, pending } = useTaskActs();
  const line = useRef<HTMLAnchorElement>(null);
  const [asking, setAsking] = useState<TaskAct | null>(null);
  const title = nameOf({ name: task.title, nameEn: task.titleEn });
  const done = task.settledAt !== null;
  const take = (kind: TaskAct): void => {
    if (asksReason(kind, task)) setAsking(kind);
    else void act(task, kind, '');
  };
  const send = async (reason: string): Promise<void> => {
    if (asking === null || !(await act(task, asking, reason))) return;
    setAsking(null);
    line.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== line.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const kind = actOfKey(task, event.key);
    if (kind === null) return;
    event.preventDefault();
    take(kind);
  };
  return (
    <li className={done ? 'task-line task-settled' : 'task-line'}>
      <div className="task-line-head">
        <TaskMark task={task} />
        <Link
          ref={line}
          to="/incidents/tasks"
          search={{ task: task.id, state: done ? 'settled' : undefined }}
          className="task-title"
          title={title}
          onKeyDown={onKeyDown}
        >
          {title}
        </Link>
        <span className="task-when">
          <TaskDue task={task} />
        </span>
      </div>
      <div className="task-line-second">
        <span className="dim cut task-owner">
          {task.owner === null ? '' : nameOf({ name: task.owner, nameEn: task.ownerEn })}
        </span>
        {done ? null : (
          <span className="task-buttons">
            <ActButtons task={task} name={title} pending={pending} small onAct={take} />
          </span>
        )}
      </div>
      {task.reason === null && task.deviations.length === 0 && (done || task.contacts.length === 0) ? null : (
        <p className="task-line-foot">
          <DeviationTags deviations={task.deviations} /> {task.reason}{' '}
          {done ? null : <ContactTags contacts={task.contacts} />}
        </p>
      )}
      {done || task.points.length === 0 ? null : (
        <TaskPoints task={task} onCheck={(point, checked) => void check(task, point, checked)} />
      )}
      {asking === null ? null : (
        <ReasonForm
          key={asking}
          act={asking}
          pending={pending}
          onSend={(reason) => void send(reason)}
          onCancel={() => {
            setAsking(null);
            line.current?.focus();
          }}
        />
      )}
    </li>
  );
}
