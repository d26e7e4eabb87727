import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useRef, useState } from 'react';
import type { GatePlace } from '../../../shared/contract/gate.ts';
import type { GateOutcome } from '../../../shared/domain/gate/opening-gate.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { addDays } from '../../../shared/domain/inspections/local-date.ts';
import { readDate } from '../../ui/time/zone-input.ts';
import { SplitBody } from '../../ui/split/split-body.tsx';
import { useGateColumns } from './gate-columns.tsx';
import { GateDetail } from './gate-detail.tsx';
import { outcomeOfKey } from './gate-keys.ts';
import { GatePrint } from './gate-print.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/split/split.css';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import '../../ui/field/field.css';
import './gate.css';

/** Which places may open on a day, worst first, and who decided. */
export function GateScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const { notification } = App.useApp();
  const list = useRef<HTMLDivElement>(null);
  const decide = useCommand((client) => client.gate.decide);
  const openGreen = useCommand((client) => client.gate.openGreen);
  const [askingFor, setAskingFor] = useState<string | null>(null);
  const wanted = readDate(search.get('date') ?? '');
  const chosen = search.get('place');
  const { data, isError, refetch } = useQuery({
    ...query.gate.check.queryOptions({ input: wanted === null ? {} : { date: wanted } }),
    placeholderData: keepPreviousData,
  });
  const columns = useGateColumns();
  const rows = data?.items ?? [];
  const date = data?.date ?? wanted ?? '';
  const row = rows.find(({ place }) => place === chosen);
  const ready = rows.filter(({ findings, decision }) => findings.length === 0 && decision === null);

  const go = (next: { place?: string | null; date?: string }): void =>
    navigate(
      '/readiness/gate',
      {},
      {
        place: (next.place === undefined ? chosen : next.place) ?? undefined,
        date: (next.date ?? date) === data?.today ? undefined : (next.date ?? date),
      },
      { replace: true },
    );
  const backToList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const onDecide = async (at: GatePlace, outcome: GateOutcome, reason?: string): Promise<void> => {
    go({ place: at.place });
    if (outcome === 'open-anyway' && reason === undefined) return setAskingFor(at.place);
    const done = await decide.run({ place: at.place, date, outcome, ...(reason === undefined ? {} : { reason }) });
    if (done === null) return undefined;
    setAskingFor(null);
    return backToList();
  };
  const onOpenGreen = async (): Promise<void> => {
    const done = await openGreen.run({ date, places: ready.map(({ place }) => place) });
    if (done !== null) notification.success({ title: t('gate.openGreen.done', { opened: done.opened }) });
  };

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('gate.title')}</h1>
        {data === undefined ? null : (
          <span className="dim">
            {t('gate.sum', data.counts)}
            {data.counts.closed > 0 ? ` · ${t('gate.closed', { count: data.counts.closed })}` : ''}
          </span>
        )}
        <span className="split-gap" />
        <span className="gate-day">
          <Button
            icon={<LeftOutlined />}
            aria-label={t('gate.date.back')}
            onClick={() => go({ date: addDays(date, -1) })}
          />
          <input
            key={date}
            className="field"
            aria-label={t('gate.date')}
            defaultValue={date}
            onKeyDown={(event) => {
              const typed = readDate(event.currentTarget.value);
              if (event.key === 'Enter' && typed !== null) go({ date: typed });
            }}
            onBlur={(event) => {
              const typed = readDate(event.target.value);
              if (typed !== null && typed !== date) go({ date: typed });
            }}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={t('gate.date.on')}
            onClick={() => go({ date: addDays(date, 1) })}
          />
          <Button disabled={date === data?.today} onClick={() => go({ date: data?.today ?? date })}>
            {t('gate.date.today')}
          </Button>
        </span>
        <Button icon={<PrinterOutlined />} disabled={rows.length === 0} onClick={() => window.print()}>
          {t('gate.print')}
        </Button>
        <Button
          needs="gate.decide"
          type="primary"
          disabled={ready.length === 0}
          loading={openGreen.pending}
          onClick={() => void onOpenGreen()}
        >
          {t('gate.openGreen', { count: ready.length })}
        </Button>
      </header>
      {isError ? <SplitFailed text={t('gate.failed')} onRetry={refetch} /> : null}
      <SplitBody
        listRef={list}
        list={
          <VirtualTable
            label={t('gate.title')}
            rows={rows}
            keyOf={({ place }) => place}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ place }) => {
              setAskingFor(null);
              go({ place });
            }}
            onRowKey={(at, key) => {
              const outcome = outcomeOfKey(key);
              if (outcome === null) return false;
              void onDecide(at, outcome);
              return true;
            }}
            memory="gate"
            empty={data === undefined ? null : <Empty title={t('gate.empty.title')} hint={t('gate.empty.text')} />}
          />
        }
        keys={t('gate.keys')}
        label={t('gate.side')}
        side={
          row === undefined ? (
            <p className="faint">{t('gate.side.none')}</p>
          ) : (
            <GateDetail
              row={row}
              asking={askingFor === row.place}
              pending={decide.pending}
              onDecide={(at, outcome, reason) => void onDecide(at, outcome, reason)}
              onCancel={() => {
                setAskingFor(null);
                backToList();
              }}
              onClose={() => go({ place: null })}
            />
          )
        }
      />
      {data === undefined ? null : <GatePrint date={date} at={data.at} rows={rows} />}
    </div>
  );
}
