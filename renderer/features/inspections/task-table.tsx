import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { InspectionTask } from '../../../shared/contract/inspections.ts';
import { TASK_STATES, type TaskState } from '../../../shared/domain/inspections/tasks.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { InspectionDue } from '../../ui/inspection-due.tsx';
import { InspectionMark } from '../../ui/inspection-mark.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';

export const taskKey = ({ plan, place, dueOn }: Pick<InspectionTask, 'plan' | 'place' | 'dueOn'>): string =>
  [plan, place, dueOn].join('/');

type TaskTableProps = {
  readonly place: string | undefined;
  readonly text: string;
  readonly state: TaskState | 'all';
  readonly chosen: string | null;
  readonly onState: (state: TaskState | 'all') => void;
  readonly onOpen: (task: InspectionTask) => void;
  readonly onPlans: () => void;
};

/** What is overdue, due and coming, most urgent first. */
export function TaskTable({ place, text, state, chosen, onState, onOpen, onPlans }: TaskTableProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data, isError, refetch } = useQuery({
    ...query.inspections.tasks.queryOptions({
      input: { query: text, ...(place === undefined ? {} : { place }), ...(state === 'all' ? {} : { state }) },
    }),
    placeholderData: keepPreviousData,
  });
  const plans = useQuery(query.inspections.plans.queryOptions({ input: {} }));
  const noPlan = plans.data !== undefined && !plans.data.items.some(({ active }) => active);
  const columns: readonly TableColumn<InspectionTask>[] = [
    {
      id: 'state',
      title: t('inspections.column.state'),
      width: '96px',
      render: (task) => <InspectionMark state={task.state} />,
    },
    {
      id: 'place',
      title: t('inspections.column.place'),
      width: 'minmax(130px, 1fr)',
      render: (task) => (
        <Link to="/places/:code" params={{ code: task.place }} className="cut" tabIndex={-1}>
          {nameOf({ name: task.placeName, nameEn: task.placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'plan',
      title: t('inspections.column.plan'),
      width: 'minmax(150px, 1.2fr)',
      render: (task) => (
        <>
          <span className="cut">{nameOf({ name: task.planName, nameEn: task.planNameEn })}</span>
          <span className="tag-word">{t(`inspections.cadence.${task.cadence}`)}</span>
        </>
      ),
    },
    {
      id: 'post',
      title: t('inspections.column.post'),
      width: 'minmax(90px, 0.7fr)',
      render: (task) => <span className="cut dim">{task.post ?? '—'}</span>,
    },
    {
      id: 'due',
      title: t('inspections.column.due'),
      width: 'minmax(110px, 0.9fr)',
      render: (task) => <InspectionDue task={task} />,
    },
    {
      id: 'missed',
      title: t('inspections.column.missed'),
      width: '124px',
      render: (task) =>
        task.missed === 0 ? null : <span className="warn-word">{t('inspections.missed', { count: task.missed })}</span>,
    },
  ];
  const counts = data?.counts;
  return (
    <>
      <div className="split-head">
        <FilterStrip
          label={t('inspections.column.state')}
          chosen={state}
          onChoose={onState}
          choices={[
            ...TASK_STATES.map((one) => ({
              key: one,
              label: t(`inspections.state.${one}`),
              count: counts?.[one],
              act: one === 'overdue',
            })),
            {
              key: 'all' as const,
              label: t('inspections.state.all'),
              count: counts === undefined ? undefined : counts.overdue + counts.due + counts.coming,
            },
          ]}
        />
      </div>
      {isError ? <SplitFailed text={t('inspections.failed')} onRetry={refetch} /> : null}
      <VirtualTable
        label={t('inspections.view.tasks')}
        rows={data?.items ?? []}
        keyOf={taskKey}
        columns={columns}
        selected={chosen === null ? undefined : new Set([chosen])}
        onOpen={onOpen}
        memory="inspections"
        empty={
          data === undefined ? null : noPlan ? (
            <Empty title={t('inspections.empty.tasks')} hint={t('inspections.empty.noPlan')}>
              <Button type="primary" onClick={onPlans}>
                {t('inspections.toPlans')}
              </Button>
            </Empty>
          ) : (
            <Empty title={t(text === '' ? 'inspections.empty.tasks' : 'inspections.empty.filtered')} />
          )
        }
      />
      <p className="split-keys">{t('inspections.keys')}</p>
    </>
  );
}
