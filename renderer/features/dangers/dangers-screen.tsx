import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { HiddenDanger } from '../../../shared/contract/dangers.ts';
import { DANGER_STAGES } from '../../../shared/domain/dangers/danger.ts';
import type { DangerStep } from '../../../shared/domain/dangers/decide-step.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SplitBody } from '../../ui/split/split-body.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { actionOfKey, AT_ONCE, type DangerAction } from './danger-actions.ts';
import { useDangerColumns } from './danger-columns.tsx';
import { DangerDetail } from './danger-detail.tsx';
import { DangerFigures } from './danger-figures.tsx';
import { ReportDanger } from './report-danger.tsx';
import { useDangerSteps } from './use-danger-steps.ts';
import { Button } from '../../ui/act/button.tsx';

const FILTERS = ['open', 'overdue', ...DANGER_STAGES, 'all'] as const;
type Filter = (typeof FILTERS)[number];

/** Every hidden danger by stage, worst first; one key takes the next step. */
export function DangersScreen({ search }: ScreenProps) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { take, pending } = useDangerSteps();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<DangerAction | null>(null);
  const chosen = search.get('danger');
  const filter = FILTERS.find((one) => one === search.get('stage')) ?? 'open';
  const place = search.get('place') ?? undefined;
  const stage = DANGER_STAGES.find((one) => one === filter);
  const { data, isError, refetch } = useQuery({
    ...query.dangers.list.queryOptions({
      input: {
        ...(stage === undefined ? {} : { stage }),
        ...(filter === 'open' ? { struckOff: false } : {}),
        ...(filter === 'overdue' ? { overdue: true } : {}),
        ...(place === undefined ? {} : { place }),
        query: text,
      },
    }),
    placeholderData: keepPreviousData,
  });
  const statistics = useQuery(query.dangers.statistics.queryOptions({ input: {} }));
  const columns = useDangerColumns();
  const all = statistics.data?.all;

  const go = (next: { danger?: string | null; stage?: Filter; report?: string }): void =>
    navigate(
      '/readiness/dangers',
      {},
      {
        danger: (next.danger === undefined ? chosen : next.danger) ?? undefined,
        stage: (next.stage ?? filter) === 'open' ? undefined : (next.stage ?? filter),
        place,
        report: next.report,
      },
      { replace: true },
    );
  const backToList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const send = async (danger: HiddenDanger, step: DangerStep): Promise<void> => {
    if (!(await take(danger.id, step))) return;
    setAsking(null);
    backToList();
  };
  const act = (danger: HiddenDanger, action: DangerAction): void => {
    go({ danger: danger.id });
    if (!AT_ONCE.has(action)) return setAsking(action);
    return void send(
      danger,
      action === 'verify' ? { step: 'verify', passed: true, note: '' } : { step: 'strike-off', note: '' },
    );
  };
  const onRowKey = (danger: HiddenDanger, key: string): boolean => {
    const action = actionOfKey(danger, key);
    if (action === null) return false;
    act(danger, action);
    return true;
  };
  const open = DANGER_STAGES.slice(0, 4).reduce((sum, one) => sum + (data?.counts[one] ?? 0), 0);
  const total = DANGER_STAGES.reduce((sum, one) => sum + (data?.counts[one] ?? 0), 0);
  const countOf = (one: Filter): number | undefined => {
    if (data === undefined) return undefined;
    if (one === 'open') return open;
    if (one === 'overdue') return data.overdue;
    return one === 'all' ? total : data.counts[one];
  };

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('dangers.title')}</h1>
        {all === undefined || all.total === 0 ? null : (
          <span className="dim">
            {t('dangers.sum', { open: all.total - all.struckOff, overdue: all.overdue })}
            {all.meanDaysToFix === null
              ? ''
              : ` · ${t('dangers.mean', { days: format.number(Math.round(all.meanDaysToFix * 10) / 10) })}`}
          </span>
        )}
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('dangers.search')}
          placeholder={t('dangers.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button needs="dangers.report" type="primary" onClick={() => go({ report: place ?? '' })}>
          {t('dangers.report')}
        </Button>
      </header>
      <div className="split-head">
        <FilterStrip
          label={t('dangers.filter')}
          chosen={filter}
          onChoose={(key) => go({ stage: key })}
          choices={FILTERS.map((one) => ({
            key: one,
            label: stageLabel(one, t),
            count: countOf(one),
            act: one === 'overdue',
          }))}
        />
      </div>
      {isError ? <SplitFailed text={t('dangers.failed')} onRetry={refetch} /> : null}
      <SplitBody
        listRef={list}
        list={
          <VirtualTable
            label={t('dangers.title')}
            rows={data?.items ?? []}
            keyOf={(danger) => danger.id}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(danger) => {
              setAsking(null);
              go({ danger: danger.id });
            }}
            onRowKey={onRowKey}
            memory="dangers"
            empty={
              data === undefined ? null : total === 0 && text === '' && place === undefined ? (
                <Empty title={t('dangers.empty.title')} hint={t('dangers.empty.text')}>
                  <Button needs="dangers.report" type="primary" onClick={() => go({ report: '' })}>
                    {t('dangers.report')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('dangers.empty.filtered')} />
              )
            }
          />
        }
        keys={t('dangers.keys')}
        label={t('dangers.side')}
        side={
          chosen === null ? (
            <DangerFigures />
          ) : (
            <DangerDetail
              id={chosen}
              asking={asking}
              pending={pending}
              onAction={act}
              onSend={(danger, step) => void send(danger, step)}
              onCancel={() => {
                setAsking(null);
                backToList();
              }}
              onClose={() => go({ danger: null })}
            />
          )
        }
      />
      {search.get('report') === null ? null : (
        <ReportDanger
          place={search.get('report') === '' ? null : search.get('report')}
          onClose={() => go({})}
          onReported={(danger) => go({ danger, stage: 'open' })}
        />
      )}
    </div>
  );
}

function stageLabel(filter: Filter, t: ReturnType<typeof useText>): string {
  if (filter === 'open' || filter === 'overdue' || filter === 'all') return t(`dangers.filter.${filter}`);
  return t(`dangers.stage.${filter}`);
}
