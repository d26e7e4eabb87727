import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import type { Task } from '../../../../shared/contract/tasks.ts';
import type { TaskAct } from '../../../../shared/domain/tasks/task.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useOperator } from '../../../app/operator.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { SplitFailed } from '../../../ui/split/split-failed.tsx';
import { actOfKey, asksReason } from '../../../ui/task/task-acts.ts';
import { useTaskActs } from '../../../ui/task/use-task-acts.ts';
import { NewTask } from './new-task.tsx';
import { OwnerList } from './owner-list.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { TaskDetail } from './task-detail.tsx';
import { Button } from '../../../ui/act/button.tsx';

const STATES = ['owed', 'overdue', 'blocked', 'settled'] as const;
type State = (typeof STATES)[number];
type TasksTabProps = { readonly search: URLSearchParams; readonly strip: ReactNode };

/** Tasks of all posts or one, overdue first; one key settles the one under the cursor. */
export function TasksTab({ search, strip }: TasksTabProps) {
  const t = useText();
  const { query } = useCore();
  const mine = useOperator((store) => store.operator?.post ?? '');
  const { act, check, pending } = useTaskActs();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<TaskAct | null>(null);
  const state = STATES.find((one) => one === search.get('state')) ?? 'owed';
  const chosen = search.get('task');
  const owner = search.get('owner') ?? undefined;
  const onlyMine = search.get('mine') === '1' && mine !== '';
  const incident = search.get('incident') ?? undefined;
  const columns = useTaskColumns();
  const { data, isError, refetch } = useQuery({
    ...query.tasks.list.queryOptions({
      input: {
        state,
        query: text,
        ...(owner === undefined ? {} : { owner }),
        ...(onlyMine ? { post: mine } : {}),
        ...(incident === undefined ? {} : { incident }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const go = (next: {
    task?: string | null;
    state?: State;
    owner?: string | null;
    mine?: boolean;
    create?: string;
  }): void =>
    navigate(
      '/incidents/tasks',
      {},
      {
        task: (next.task === undefined ? chosen : next.task) ?? undefined,
        state: (next.state ?? state) === 'owed' ? undefined : (next.state ?? state),
        owner: (next.owner === undefined ? owner : next.owner) ?? undefined,
        mine: (next.mine ?? onlyMine) ? '1' : undefined,
        incident,
        create: next.create,
      },
      { replace: true },
    );
  const backToList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const send = async (task: Task, kind: TaskAct, reason: string): Promise<void> => {
    if (!(await act(task, kind, reason))) return;
    setAsking(null);
    backToList();
  };
  const start = (task: Task, kind: TaskAct): void => {
    go({ task: task.id });
    if (asksReason(kind, task)) setAsking(kind);
    else void send(task, kind, '');
  };
  const counts = data?.counts;
  const countOf: Readonly<Record<State, number | undefined>> = {
    owed: counts?.open,
    overdue: counts?.overdue,
    blocked: counts?.blocked,
    settled: counts?.settled,
  };
  const nothing = data !== undefined && counts?.open === 0 && counts.settled === 0;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('tasks.title')}</h1>
        {strip}
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('tasks.search')}
          placeholder={t('tasks.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button needs="tasks.create" type="primary" onClick={() => go({ create: '1' })}>
          {t('tasks.new')}
        </Button>
      </header>
      <div className="split-head">
        <FilterStrip
          label={t('tasks.filter')}
          chosen={state}
          onChoose={(key) => go({ state: key, task: null })}
          choices={STATES.map((key) => ({
            key,
            label: t(`tasks.filter.${key}`),
            count: countOf[key],
            act: key === 'overdue',
          }))}
        />
        {mine === '' ? null : (
          <Button
            size="small"
            type={onlyMine ? 'primary' : 'default'}
            aria-pressed={onlyMine}
            onClick={() => go({ mine: !onlyMine, owner: null, task: null })}
          >
            {t('tasks.mine', { post: mine })}
          </Button>
        )}
        {owner === undefined ? null : (
          <Button size="small" onClick={() => go({ owner: null })}>
            {t('tasks.owner.clear', { post: owner })}
          </Button>
        )}
      </div>
      {isError ? <SplitFailed text={t('tasks.failed')} onRetry={refetch} /> : null}
      <div className="split-body">
        <div className="split-list" ref={list}>
          <VirtualTable
            label={t('tasks.title')}
            rows={data?.items ?? []}
            keyOf={(task) => task.id}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(task) => {
              setAsking(null);
              go({ task: task.id });
            }}
            onRowKey={(task, key) => {
              const kind = actOfKey(task, key);
              if (kind !== null) start(task, kind);
              return kind !== null;
            }}
            memory="tasks"
            empty={
              data === undefined ? null : nothing ? (
                <Empty title={t('tasks.empty.title')} hint={t('tasks.empty.text')}>
                  <Button needs="tasks.create" type="primary" onClick={() => go({ create: '1' })}>
                    {t('tasks.new')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t(state === 'overdue' ? 'tasks.empty.overdue' : 'tasks.empty.filtered')} />
              )
            }
          />
          <p className="split-keys">{t('tasks.keys')}</p>
        </div>
        <SidePane label={t('tasks.side')}>
          {chosen === null ? (
            <OwnerList
              owners={data?.byOwner ?? []}
              chosen={owner ?? null}
              onChoose={(post) => go({ owner: post, task: null })}
            />
          ) : (
            <TaskDetail
              id={chosen}
              asking={asking}
              pending={pending}
              onAct={start}
              onSend={(task, kind, reason) => void send(task, kind, reason)}
              onCheck={(task, point, checked) => void check(task, point, checked)}
              onCancel={() => {
                setAsking(null);
                backToList();
              }}
              onClose={() => go({ task: null })}
            />
          )}
        </SidePane>
      </div>
      {search.get('create') === null ? null : (
        <NewTask incident={incident ?? null} onClose={() => go({})} onMade={(task) => go({ task, state: 'owed' })} />
      )}
    </div>
  );
}
