import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InspectionRecord } from '../../../shared/contract/inspections.ts';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';

const LIMIT = 1000;

/** Patrols that were made, newest first. */
export function DoneTable({ place }: { readonly place: string | undefined }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery({
    ...query.inspections.done.queryOptions({ input: { limit: LIMIT, ...(place === undefined ? {} : { place }) } }),
    placeholderData: keepPreviousData,
  });
  const columns: readonly TableColumn<InspectionRecord>[] = [
    {
      id: 'doneAt',
      title: t('inspections.column.doneAt'),
      width: '150px',
      render: (one) => (
        <>
          <span className="dim">{format.dateTime(one.doneAt)}</span>
          {one.late ? <span className="tag-word">{t('inspections.late')}</span> : null}
        </>
      ),
    },
    {
      id: 'place',
      title: t('inspections.column.place'),
      width: 'minmax(130px, 1fr)',
      render: (one) => (
        <Link to="/places/:code" params={{ code: one.place }} className="cut" tabIndex={-1}>
          {nameOf({ name: one.placeName, nameEn: one.placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'plan',
      title: t('inspections.column.plan'),
      width: 'minmax(150px, 1.2fr)',
      render: (one) => <span className="cut">{nameOf({ name: one.planName, nameEn: one.planNameEn })}</span>,
    },
    {
      id: 'result',
      title: t('inspections.column.result'),
      width: '120px',
      render: (one) => (
        <span className="state-mark">
          <StateShape state={one.result === 'passed' ? 'ready' : 'red'} />
          {t(one.result === 'passed' ? 'inspections.passed' : 'inspections.failedResult')}
        </span>
      ),
    },
    {
      id: 'doneBy',
      title: t('inspections.column.doneBy'),
      width: 'minmax(110px, 0.8fr)',
      render: (one) => <span className="cut dim">{operatorLabel(one.doneBy)}</span>,
    },
    {
      id: 'note',
      title: t('inspections.column.note'),
      width: 'minmax(100px, 1fr)',
      render: (one) => <span className="cut dim">{one.note ?? ''}</span>,
    },
  ];
  return (
    <VirtualTable
      label={t('inspections.view.done')}
      rows={data?.items ?? []}
      keyOf={({ plan, place: at, dueOn }) => [plan, at, dueOn].join('/')}
      columns={columns}
      memory="inspections-done"
      empty={data === undefined ? null : <Empty title={t('inspections.empty.done')} />}
    />
  );
}
