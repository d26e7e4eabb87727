import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { MachineFault } from '../../../../shared/contract/machines.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';
import { DownTime } from './down-time.tsx';
import { RepairDialog } from './repair-dialog.tsx';

const SHOWN = ['open', 'done'] as const;
type Shown = (typeof SHOWN)[number];

/** What is out of order now with its down-time running, what was repaired, and how long things stood still. */
export function FaultsTab({ tabs }: { readonly tabs: ReactNode }) {
  const t = useText();
  const { query } = useCore();
  const [shown, setShown] = useState<Shown>('open');
  const [repairing, setRepairing] = useState<MachineFault | null>(null);
  const { data } = useQuery(query.machines.faults.queryOptions({ input: { limit: 1000 } }));
  const columns = useFaultColumns();
  const faults = data?.items ?? [];
  const open = faults.filter(({ until }) => until === null);
  const done = faults.filter(({ until }) => until !== null);
  return (
    <>
      <header className="split-head">
        {tabs}
        <FilterStrip
          label={t('machines.tab.faults')}
          choices={SHOWN.map((key) => ({
            key,
            label: t(`machines.faults.${key}`),
            count: key === 'open' ? open.length : done.length,
            act: key === 'open',
          }))}
          chosen={shown}
          onChoose={setShown}
        />
      </header>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t(`machines.faults.${shown}`)}
            rows={shown === 'open' ? open : done}
            keyOf={({ id }) => id}
            columns={columns}
            onOpen={({ place }) => navigate('/places/:code', { code: place })}
            onRowKey={(fault, key) => {
              if (key.toLowerCase() !== 'r' || fault.until !== null) return false;
              setRepairing(fault);
              return true;
            }}
            rowClass={({ until }) => (until === null ? 'machines-down' : '')}
            empty={data === undefined ? null : <Empty title={t(`machines.faults.${shown}.none`)} />}
          />
          <p className="split-keys">{t('machines.faults.keys')}</p>
        </div>
        <aside className="split-side" aria-label={t('machines.down.title')}>
          <DownTime />
        </aside>
      </div>
      {repairing === null ? null : <RepairDialog fault={repairing} onClose={() => setRepairing(null)} />}
    </>
  );
}

function useFaultColumns(): readonly TableColumn<MachineFault>[] {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const now = useNow();
  return [
    {
      id: 'down',
      title: t('machines.faults.column.down'),
      width: '112px',
      render: ({ since, until }) => (
        <span className={until === null ? 'warn-word' : 'dim'}>{format.countdown((until ?? now) - since)}</span>
      ),
    },
    {
      id: 'machine',
      title: t('machines.faults.column.machine'),
      width: '136px',
      render: ({ machine, machineName }) => (
        <Link to="/readiness/machines" search={{ machine }} className="cut" tabIndex={-1}>
          {machineName ?? machine}
        </Link>
      ),
    },
    {
      id: 'place',
      title: t('machines.faults.column.place'),
      width: 'minmax(110px, 1fr)',
      render: ({ placeName, placeNameEn }) => (
        <span className="cut">{nameOf({ name: placeName, nameEn: placeNameEn })}</span>
      ),
    },
    {
      id: 'text',
      title: t('machines.faults.column.text'),
      width: 'minmax(180px, 2fr)',
      render: ({ description, remedy }) => (
        <span className="cut" title={[description, remedy].filter(Boolean).join(' · ')}>
          {[description, remedy].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    {
      id: 'since',
      title: t('machines.faults.column.since'),
      width: '132px',
      render: ({ since }) => <span className="dim">{format.dateTime(since)}</span>,
    },
    {
      id: 'by',
      title: t('machines.faults.column.by'),
      width: '110px',
      render: ({ reportedBy }) => <span className="cut faint">{reportedBy}</span>,
    },
  ];
}
