import { useQuery } from '@tanstack/react-query';
import type { InspectionPlan } from '../../../shared/contract/inspections.ts';
import { dateAt } from '../../../shared/domain/inspections/local-date.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Button } from '../../ui/act/button.tsx';

type PlanRow = InspectionPlan & { places: number; overdue: number; due: number; doneLast30Days: number };

type PlanTableProps = { readonly chosen: string | null; readonly onEdit: (plan: InspectionPlan) => void };

/** Every plan, with what it asks for and how it is kept; switched on and off in one step. */
export function PlanTable({ chosen, onEdit }: PlanTableProps) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const now = useNow();
  const { query } = useCore();
  const save = useCommand((client) => client.inspections.savePlan);
  const { data } = useQuery(query.inspections.plans.queryOptions({ input: {} }));
  const toggle = (plan: PlanRow): void => {
    const { code, name, nameEn, cadence, raisedCadence, raisedIn, post, startsOn, checklists, placeTypes } = plan;
    const from = plan.active ? startsOn : dateAt(now, zone);
    void save.run({
      plan: {
        code,
        name,
        nameEn,
        cadence,
        raisedCadence,
        raisedIn,
        post,
        checklists,
        placeTypes,
        startsOn: from,
        active: !plan.active,
      },
    });
  };
  const columns: readonly TableColumn<PlanRow>[] = [
    {
      id: 'name',
      title: t('inspections.column.plan'),
      width: 'minmax(170px, 1.4fr)',
      render: (plan) => (
        <>
          <span className={plan.active ? 'cut' : 'cut faint'}>{nameOf(plan)}</span>
          {plan.active ? null : <span className="tag-word">{t('inspections.plan.off')}</span>}
          {plan.sample ? <span className="faint keep-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'cadence',
      title: t('inspections.plan.cadence'),
      width: '132px',
      render: (plan) => (
        <span className="cut">
          {t(`inspections.cadence.${plan.cadence}`)}
          {plan.raisedCadence === null || plan.raisedIn.length === 0
            ? ''
            : ` → ${t(`inspections.cadence.${plan.raisedCadence}`)}`}
        </span>
      ),
    },
    {
      id: 'post',
      title: t('inspections.column.post'),
      width: 'minmax(90px, 0.7fr)',
      render: (plan) => <span className="cut dim">{plan.post ?? '—'}</span>,
    },
    {
      id: 'places',
      title: t('inspections.plan.places'),
      width: '64px',
      className: 'vtable-number',
      render: ({ places }) => places,
    },
    {
      id: 'overdue',
      title: t('inspections.state.overdue'),
      width: '70px',
      className: 'vtable-number',
      render: ({ overdue }) => <span className={overdue > 0 ? 'warn-word' : undefined}>{overdue}</span>,
    },
    {
      id: 'due',
      title: t('inspections.state.due'),
      width: '64px',
      className: 'vtable-number',
      render: ({ due }) => due,
    },
    {
      id: 'done',
      title: t('inspections.plan.doneMonth'),
      width: '96px',
      className: 'vtable-number',
      render: ({ doneLast30Days }) => doneLast30Days,
    },
    {
      id: 'switch',
      title: '',
      width: '168px',
      render: (plan) => (
        <Button needs="inspections.savePlan" size="small" loading={save.pending} onClick={() => toggle(plan)}>
          {t(plan.active ? 'inspections.plan.switchOff' : 'inspections.plan.switchOn')}
        </Button>
      ),
    },
  ];
  return (
    <VirtualTable
      label={t('inspections.view.plans')}
      rows={data?.items ?? []}
      keyOf={({ code }) => code}
      columns={columns}
      selected={chosen === null ? undefined : new Set([chosen])}
      onOpen={onEdit}
      rowHeight={36}
    />
  );
}
