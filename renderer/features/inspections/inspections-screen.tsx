import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import { dateAt } from '../../../shared/domain/inspections/local-date.ts';
import { TASK_STATES } from '../../../shared/domain/inspections/tasks.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { DoneTable } from './done-table.tsx';
import { PatrolForm } from './patrol-form.tsx';
import { PlanForm, type PlanDraft } from './plan-form.tsx';
import { PlanTable } from './plan-table.tsx';
import { taskKey, TaskTable } from './task-table.tsx';
import { Button } from '../../ui/act/button.tsx';
import './inspections.css';

const VIEWS = ['tasks', 'done', 'plans'] as const;
type View = (typeof VIEWS)[number];

const blankPlan = (startsOn: string): PlanDraft => ({
  code: '',
  name: '',
  nameEn: null,
  cadence: 'weekly',
  raisedCadence: null,
  raisedIn: [],
  post: null,
  startsOn,
  active: true,
  checklists: [],
  placeTypes: [],
});

/** Patrols: what is to be done, what was done, and the plans both come from. */
export function InspectionsScreen({ search }: ScreenProps) {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<{ readonly plan: PlanDraft; readonly isNew: boolean } | null>(null);
  const plans = useQuery(query.inspections.plans.queryOptions({ input: {} }));
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'tasks';
  const state = [...TASK_STATES, 'all' as const].find((one) => one === search.get('state')) ?? 'all';
  const place = search.get('place') ?? undefined;
  const [plan, at, dueOn] = [search.get('plan'), search.get('where'), search.get('due')];
  const task = plan !== null && at !== null && dueOn !== null ? { plan, place: at, dueOn } : null;

  const go = (next: { view?: View; state?: string; task?: typeof task }): void => {
    const shown = next.task === undefined ? task : next.task;
    navigate(
      '/readiness/inspections',
      {},
      {
        view: (next.view ?? view) === 'tasks' ? undefined : (next.view ?? view),
        state: (next.state ?? state) === 'all' ? undefined : (next.state ?? state),
        place,
        plan: shown?.plan,
        where: shown?.place,
        due: shown?.dueOn,
      },
      { replace: true },
    );
  };
  const close = (): void => {
    go({ task: null });
    list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('inspections.title')}</h1>
        <FilterStrip
          label={t('inspections.view')}
          chosen={view}
          onChoose={(key) => go({ view: key, task: null })}
          choices={VIEWS.map((one) => ({ key: one, label: t(`inspections.view.${one}`) }))}
        />
        <span className="split-gap" />
        {view === 'tasks' ? (
          <Input
            className="split-search"
            allowClear
            aria-label={t('inspections.search')}
            placeholder={t('inspections.search')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
        {view === 'plans' ? (
          <Button
            needs="inspections.savePlan"
            type="primary"
            onClick={() => setEditing({ plan: blankPlan(dateAt(now, zone)), isNew: true })}
          >
            {t('inspections.plan.new')}
          </Button>
        ) : null}
      </header>
      <div className={view === 'done' ? 'split-body split-alone' : 'split-body'}>
        <div className="split-list" ref={list}>
          {view === 'tasks' ? (
            <TaskTable
              place={place}
              text={text}
              state={state}
              chosen={task === null ? null : taskKey(task)}
              onState={(key) => go({ state: key })}
              onOpen={(one) => go({ task: { plan: one.plan, place: one.place, dueOn: one.dueOn } })}
              onPlans={() => go({ view: 'plans' })}
            />
          ) : null}
          {view === 'done' ? <DoneTable place={place} /> : null}
          {view === 'plans' ? (
            <PlanTable
              chosen={editing?.plan.code ?? null}
              onEdit={({
                code,
                name,
                nameEn,
                cadence,
                raisedCadence,
                raisedIn,
                post,
                startsOn,
                active,
                checklists,
                placeTypes,
              }) =>
                setEditing({
                  plan: {
                    code,
                    name,
                    nameEn,
                    cadence,
                    raisedCadence,
                    raisedIn,
                    post,
                    startsOn,
                    active,
                    checklists,
                    placeTypes,
                  },
                  isNew: false,
                })
              }
            />
          ) : null}
        </div>
        {view === 'tasks' ? (
          <SidePane label={t('inspections.form')}>
            {task === null ? (
              <p className="faint">{t('inspections.form.none')}</p>
            ) : (
              <PatrolForm key={taskKey(task)} {...task} onClose={close} />
            )}
          </SidePane>
        ) : null}
        {view === 'plans' ? (
          <SidePane label={t('inspections.plan.edit')}>
            {editing === null ? (
              <p className="faint">{t('inspections.plan.none')}</p>
            ) : (
              <PlanForm
                key={editing.plan.code}
                plan={editing.plan}
                isNew={editing.isNew}
                checklists={plans.data?.checklists ?? []}
                onClose={() => setEditing(null)}
              />
            )}
          </SidePane>
        ) : null}
      </div>
    </div>
  );
}
