import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Task } from '../../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../../shared/domain/tasks/task.ts';
import { useCore } from '../../../app/core-context.tsx';
import { operatorLabel } from '../../../app/operator.ts';
import { Link } from '../../../app/router/router.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText, type Text } from '../../../i18n/text.tsx';
import { ActButtons } from '../../../ui/task/act-buttons.tsx';
import { ContactTags } from '../../../ui/task/contact-tags.tsx';
import { DeviationTags } from '../../../ui/task/deviation-tags.tsx';
import { ReasonForm } from '../../../ui/task/reason-form.tsx';
import { TaskDue } from '../../../ui/task/task-due.tsx';
import { TaskMark } from '../../../ui/task/task-mark.tsx';
import { TaskPoints } from '../../../ui/task/task-points.tsx';
import { ChangeTask } from './change-task.tsx';

type TaskDetailProps = {
  readonly id: string;
  /** The act whose reason is asked for. */
  readonly asking: TaskAct | null;
  readonly pending: boolean;
  readonly onAct: (task: Task, act: TaskAct) => void;
  readonly onSend: (task: Task, act: TaskAct, reason: string) => void;
  readonly onCheck: (task: Task, point: string, checked: boolean) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
};

/** One task: what, by whom, by when, its checklist, what can be done now, and its course. */
export function TaskDetail(props: TaskDetailProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data, isError } = useQuery(query.tasks.get.queryOptions({ input: { task: props.id } }));
  if (isError) return <p className="faint">{t('tasks.gone')}</p>;
  if (data === undefined) return null;
  const { task, events } = data;
  const title = nameOf({ name: task.title, nameEn: task.titleEn });
  return (
    <>
      <div className="side-head">
        <h2>{title}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('tasks.close')}
          onClick={props.onClose}
        />
      </div>
      {task.detail === null ? null : (
        <p className="task-text">{nameOf({ name: task.detail, nameEn: task.detailEn })}</p>
      )}
      <dl className="facts">
        <dt>{t('tasks.column.state')}</dt>
        <dd>
          <TaskMark task={task} /> <DeviationTags deviations={task.deviations} />
          {task.reason === null ? null : <div>{task.reason}</div>}
        </dd>
        <dt>{t('tasks.column.due')}</dt>
        <dd>
          <TaskDue task={task} />
          {task.settledBy === null ? null : ` · ${operatorLabel(task.settledBy)}`}
          {task.missed > 0 ? <div className="faint">{t('tasks.missed', { count: task.missed })}</div> : null}
        </dd>
        <dt>{t('tasks.column.owner')}</dt>
        <dd>{task.owner === null ? t('tasks.owner.none') : nameOf({ name: task.owner, nameEn: task.ownerEn })}</dd>
        {task.place === null ? null : (
          <>
            <dt>{t('tasks.place')}</dt>
            <dd>
              <Link to="/places/:code" params={{ code: task.place }}>
                {nameOf({ name: task.placeName ?? task.place, nameEn: task.placeNameEn })}
              </Link>
            </dd>
          </>
        )}
        {task.incident === null ? null : (
          <>
            <dt>{t('tasks.incident')}</dt>
            <dd>
              <Link to="/incidents/:id" params={{ id: task.incident }}>
                #{task.incidentNumber} {task.incidentTitle}
              </Link>
            </dd>
          </>
        )}
        {task.contacts.length === 0 ? null : (
          <>
            <dt>{t('tasks.contacts')}</dt>
            <dd>
              <ContactTags contacts={task.contacts} />
            </dd>
          </>
        )}
      </dl>
      {task.points.length === 0 ? null : (
        <>
          <h3>{t('tasks.points')}</h3>
          <TaskPoints task={task} onCheck={(point, checked) => props.onCheck(task, point, checked)} />
        </>
      )}
      {props.asking === null ? (
        <div className="side-actions">
          <ActButtons task={task} name={title} pending={props.pending} keys onAct={(act) => props.onAct(task, act)} />
          {task.acts.includes('done') ? <ChangeTask key={task.id} task={task} /> : null}
        </div>
      ) : (
        <ReasonForm
          key={props.asking}
          act={props.asking}
          pending={props.pending}
          onSend={(reason) => props.onSend(task, props.asking ?? 'skip', reason)}
          onCancel={props.onCancel}
        />
      )}
      <h3>{t('tasks.course')}</h3>
      <ol className="course">
        <li>
          <p className="dim">
            {format.dateTime(task.createdAt)} · {byText(task.createdBy, t)}
          </p>
          <p>{t(task.rule === null ? 'tasks.event.made' : 'tasks.event.recurred')}</p>
        </li>
        {events
          .filter(({ kind }) => kind !== 'made')
          .map((event) => (
            <li key={`${event.kind}-${event.at}-${event.enteredAt}`}>
              <p className="dim">
                {format.dateTime(event.at)} · {byText(event.by, t)}
              </p>
              <p>
                {t(`tasks.event.${event.kind}`)} <DeviationTags deviations={event.deviations} />
                {event.reason === null ? '' : ` ${event.reason}`}
              </p>
            </li>
          ))}
      </ol>
    </>
  );
}

/** Who acted; what no person did says so. */
function byText(by: Task['createdBy'], t: Text): string {
  return by.post === 'system' ? t('tasks.by.system') : operatorLabel(by);
}
