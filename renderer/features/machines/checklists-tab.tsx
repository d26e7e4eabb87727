import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import type { ChecklistCell } from '../../../shared/contract/checklists.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link, navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { ChecklistSetUp } from './set-up/checklist-set-up.tsx';
import {
  checklistSum,
  passesChecklists,
  worstFirst,
  type ChecklistFilter,
  type ChecklistRow,
} from './checklist-rows.ts';
import { Button } from '../../ui/act/button.tsx';

const SCREEN = '/readiness/machines';
const FILTERS = ['all', 'failed', 'open', 'done'] as const;

const shapeOf = ({ points, ok, na, failed, criticalFailed }: ChecklistCell): AnyState => {
  if (criticalFailed > 0) return 'red';
  if (failed > 0) return 'overdue';
  const answered = ok + na;
  return answered === points ? 'ready' : answered === 0 ? 'open' : 'partial';
};

/** Every place × checklist in figures, what fails first; Enter goes to fill in. */
export function ChecklistsTab({ tabs, settingUp }: { readonly tabs: ReactNode; readonly settingUp: boolean }) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const [filter, setFilter] = useState<ChecklistFilter>('all');
  const [text, setText] = useState('');
  const { data } = useQuery(query.checklists.overview.queryOptions({ input: {} }));
  const all: readonly ChecklistRow[] = useMemo(() => worstFirst(data?.rows ?? []), [data]);
  const found = all.filter(({ place, name, nameEn }) =>
    `${place} ${name} ${nameEn ?? ''}`.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const openPlace = ({ place, cells }: ChecklistRow): void => {
    const worst = cells.findIndex((cell) => (cell?.failed ?? 0) > 0);
    const first = worst >= 0 ? worst : cells.findIndex((cell) => cell !== null);
    navigate('/places/:code', { code: place }, { checklist: data?.checklists[first]?.code });
  };
  const columns: readonly TableColumn<ChecklistRow>[] = [
    {
      id: 'place',
      title: t('checklists.column.place'),
      width: 'minmax(160px, 1.4fr)',
      render: (row) => (
        <>
          <Link to="/places/:code" params={{ code: row.place }} className="cut" tabIndex={-1}>
            {nameOf(row)}
          </Link>{' '}
          <span className="faint">{row.place}</span>
        </>
      ),
    },
    ...(data?.checklists ?? []).map((checklist, index) => ({
      id: checklist.code,
      title: nameOf(checklist),
      width: 'minmax(130px, 1fr)',
      render: ({ cells, ...row }: ChecklistRow) => {
        const cell = cells[index];
        if (!cell) return <span className="faint">—</span>;
        const answered = cell.ok + cell.na + cell.failed;
        return (
          <span
            className="checklist-cell"
            title={t('checklists.cell', {
              place: nameOf(row),
              checklist: nameOf(checklist),
              answered,
              points: cell.points,
              failed: cell.failed,
            })}
          >
            <StateShape state={shapeOf(cell)} /> {t('checklists.count', { answered, points: cell.points })}
            {cell.failed > 0 ? (
              <span className="warn-word">{t('checklists.failed', { count: cell.failed })}</span>
            ) : null}
            {cell.oldestAt === null ? null : <span className="faint">{format.relative(cell.oldestAt, now)}</span>}
          </span>
        );
      },
    })),
  ];
  return (
    <>
      <header className="split-head">
        {tabs}
        <FilterStrip
          label={t('checklists.filter')}
          choices={FILTERS.map((key) => ({
            key,
            label: t(`checklists.filter.${key}`),
            count: checklistSum(all, key),
            act: key === 'failed',
          }))}
          chosen={filter}
          onChoose={setFilter}
        />
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('checklists.search')}
          placeholder={t('checklists.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button onClick={() => navigate(SCREEN, {}, { tab: 'checklists', setup: '1' })}>{t('checklists.setUp')}</Button>
      </header>
      <ChecklistSetUp open={settingUp} onClose={() => navigate(SCREEN, {}, { tab: 'checklists' })} />
      <VirtualTable
        label={t('checklists.overview')}
        rows={found.filter((row) => passesChecklists(row, filter))}
        keyOf={({ place }) => place}
        columns={columns}
        onOpen={openPlace}
        memory="checklists"
        empty={
          data === undefined ? null : all.length > 0 ? (
            <Empty title={t('checklists.empty.filtered')} />
          ) : (
            <Empty title={t('checklists.empty.title')} hint={t('checklists.empty.text')}>
              <Button needs="imports.start" type="primary" onClick={() => navigate('/import', {}, { kind: 'places' })}>
                {t('places.import')}
              </Button>
            </Empty>
          )
        }
      />
      <p className="split-keys">{t('checklists.keys')}</p>
    </>
  );
}
