import { Input, Select } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Machine } from '../../../../shared/contract/machines.ts';
import { MACHINE_KINDS, MACHINE_STATES, type MachineState } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable } from '../../../ui/list/virtual-table.tsx';
import { actionOfKey, type MachineAction } from '../../../ui/machine/machine-action.ts';
import { takeAction } from '../../../ui/machine/machine-actions.tsx';
import { useMachineSteps } from '../../../ui/machine/use-machine-steps.ts';
import { Empty } from '../../../ui/panel/empty.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';
import { SplitFailed } from '../../../ui/split/split-failed.tsx';
import { AddMachine } from './add-machine.tsx';
import { MachineSide } from './machine-side.tsx';
import { countStates, sortMachines, type MachineSort } from './sort-machines.ts';
import { useMachineColumns } from './use-machine-columns.tsx';
import { useMachines, type MachineFilter } from './use-machines.ts';
import { Button } from '../../../ui/act/button.tsx';

type MachinesTabProps = {
  readonly tabs: ReactNode;
  /** Code of the machine in the pane of details. */
  readonly chosen: string | null;
  /** A place to add a machine for; '' for any. */
  readonly adding: string | null;
};

const NO_FILTER: MachineFilter = { kind: null, scheme: null, query: '' };

const go = (next: { machine?: string; add?: string }): void =>
  navigate('/readiness/machines', {}, next, { replace: true });

/** Every machine, what is wrong first; one key acts on the active one. */
export function MachinesTab({ tabs, chosen, adding }: MachinesTabProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const steps = useMachineSteps();
  const schemes = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [state, setState] = useState<MachineState | 'all'>('all');
  const [sort, setSort] = useState<MachineSort>({ column: 'state', descending: false });
  const [asking, setAsking] = useState<MachineAction | null>(null);
  const { items, failed, retry } = useMachines(filter);
  const columns = useMachineColumns();
  const counts = countStates(items ?? []);
  const shown = useMemo(
    () =>
      sortMachines(
        (items ?? []).filter((one) => (state === 'all' ? one.state !== 'retired' : one.state === state)),
        sort,
      ),
    [items, state, sort],
  );
  const machine = (items ?? []).find(({ code }) => code === chosen) ?? null;
  const backToList = (): void => {
    setAsking(null);
    list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  };
  const act = async (on: Machine, action: MachineAction): Promise<void> => {
    go({ machine: on.code });
    setAsking(null);
    if ((await takeAction(on, action, steps)) === 'asks') setAsking(action);
  };
  const inUse = (items ?? []).length - counts.retired;
  const filtered = filter !== NO_FILTER || state !== 'all';
  return (
    <>
      <header className="split-head">
        {tabs}
        <span className="dim">{t('machines.sum', { total: inUse, working: counts.working })}</span>
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('machines.search')}
          placeholder={t('machines.search')}
          value={filter.query}
          onChange={(event) => setFilter({ ...filter, query: event.target.value })}
        />
        <Select
          aria-label={t('machines.filter.kind')}
          placeholder={t('machines.filter.kind')}
          allowClear
          className="machines-filter"
          popupMatchSelectWidth={false}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind: kind ?? null })}
          options={MACHINE_KINDS.map((kind) => ({ value: kind, label: t(`machines.kind.${kind}`) }))}
        />
        <Select
          aria-label={t('machines.filter.scheme')}
          placeholder={t('machines.filter.scheme')}
          allowClear
          className="machines-filter"
          popupMatchSelectWidth={false}
          value={filter.scheme}
          onChange={(scheme) => setFilter({ ...filter, scheme: scheme ?? null })}
          options={(schemes.data?.items ?? []).map((one) => ({ value: one.code, label: nameOf(one) }))}
        />
        <Button needs="machines.save" type="primary" onClick={() => go({ add: '' })}>
          {t('machines.add')}
        </Button>
      </header>
      <div className="machines-strip">
        <FilterStrip
          label={t('machines.filter.state')}
          choices={[
            { key: 'all' as const, label: t('machines.filter.all'), count: inUse },
            ...MACHINE_STATES.map((key) => ({
              key,
              label: t(`machines.state.${key}`),
              count: counts[key],
              act: key === 'faulty' || key === 'test-failed',
            })),
          ]}
          chosen={state}
          onChoose={setState}
        />
      </div>
      {failed ? <SplitFailed text={t('machines.failed')} onRetry={retry} /> : null}
      <div className="split-body">
        <div className="split-list" ref={list}>
          <VirtualTable
            label={t('machines.list')}
            rows={shown}
            keyOf={({ code }) => code}
            columns={columns}
            sort={{ column: sort.column, direction: sort.descending ? 'descending' : 'ascending' }}
            onSort={(column) => setSort({ column, descending: sort.column === column && !sort.descending })}
            onOpen={({ code }) => go({ machine: code })}
            onRowKey={(row, key) => {
              const action = actionOfKey(row, key);
              if (action === null) return false;
              void act(row, action);
              return true;
            }}
            memory="machines"
            empty={
              items === null ? null : filtered ? (
                <Empty title={t('machines.empty.filtered')}>
                  <Button
                    onClick={() => {
                      setFilter(NO_FILTER);
                      setState('all');
                    }}
                  >
                    {t('machines.empty.clear')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('machines.empty.title')} hint={t('machines.empty.text')}>
                  <Button
                    needs="imports.start"
                    type="primary"
                    onClick={() => navigate('/import', {}, { kind: 'machines' })}
                  >
                    {t('machines.empty.import')}
                  </Button>
                  <Button needs="machines.save" onClick={() => go({ add: '' })}>
                    {t('machines.add')}
                  </Button>
                </Empty>
              )
            }
          />
          <p className="split-keys">{t('machines.keys')}</p>
        </div>
        <aside className="split-side" aria-label={t('machines.details')}>
          {machine === null ? (
            <p className="faint">{t('machines.choose')}</p>
          ) : (
            <MachineSide
              key={machine.code}
              machine={machine}
              steps={steps}
              asking={asking}
              onAct={(action) => void act(machine, action)}
              onDone={backToList}
            />
          )}
        </aside>
      </div>
      {adding === null ? null : (
        <AddMachine place={adding} onClose={() => go({})} onAdded={(code) => go({ machine: code })} />
      )}
    </>
  );
}
