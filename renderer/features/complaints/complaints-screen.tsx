import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { Complaint } from '../../../shared/contract/complaints.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SplitBody } from '../../ui/split/split-body.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { actionOfKey, type ComplaintAction } from './complaint-actions.ts';
import { useComplaintColumns } from './complaint-columns.tsx';
import { ComplaintDetail } from './complaint-detail.tsx';
import { ComplaintFigures } from './complaint-figures.tsx';
import { KindsSetUp } from './kinds-set-up.tsx';
import { NewComplaint } from './new-complaint.tsx';
import { useComplaintSteps, type StatedStep } from './use-complaint-steps.ts';
import { Button } from '../../ui/act/button.tsx';
import './complaints.css';

const FILTERS = ['open', 'overdue', 'watched', 'closed', 'all'] as const;
type Filter = (typeof FILTERS)[number];
type Going = { complaint?: string | null; show?: Filter; add?: string; setup?: string };

const INPUT = {
  open: { open: true },
  overdue: { overdue: true },
  watched: { watched: true },
  closed: { open: false },
  all: {},
} as const;

/** Every complaint, who waits longest over the limit first; one key takes the next step. */
export function ComplaintsScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const { take, pending } = useComplaintSteps();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<ComplaintAction | null>(null);
  const chosen = search.get('complaint');
  const filter = FILTERS.find((one) => one === search.get('show')) ?? 'open';
  const place = search.get('place') ?? undefined;
  const incident = search.get('incident') ?? undefined;
  const narrowed = { ...(place === undefined ? {} : { place }), ...(incident === undefined ? {} : { incident }) };
  const { data, isError, refetch } = useQuery({
    ...query.complaints.list.queryOptions({ input: { ...INPUT[filter], ...narrowed, query: text } }),
    placeholderData: keepPreviousData,
  });
  // Counts of what is narrowed to, whatever part of it is shown.
  const whole = useQuery(query.complaints.list.queryOptions({ input: { ...narrowed, query: text, limit: 1 } }));
  const columns = useComplaintColumns();
  const counts: Partial<Record<Filter, number>> = whole.data
    ? {
        open: whole.data.open,
        overdue: whole.data.overdue,
        watched: whole.data.watched,
        closed: whole.data.total - whole.data.open,
        all: whole.data.total,
      }
    : {};

  const go = (next: Going): void =>
    navigate(
      '/incidents/complaints',
      {},
      {
        complaint: (next.complaint === undefined ? chosen : next.complaint) ?? undefined,
        show: (next.show ?? filter) === 'open' ? undefined : (next.show ?? filter),
        place,
        incident,
        add: next.add,
        setup: next.setup,
      },
      { replace: true },
    );
  const backToList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const send = async (complaint: Complaint, step: StatedStep): Promise<void> => {
    if (!(await take(complaint.id, step))) return;
    setAsking(null);
    backToList();
  };
  const act = (complaint: Complaint, action: ComplaintAction): void => {
    go({ complaint: complaint.id });
    if (action === 'close') return void send(complaint, { step: 'close' });
    return setAsking(action);
  };
  const onRowKey = (complaint: Complaint, key: string): boolean => {
    const action = actionOfKey(complaint, key);
    if (action === null) return false;
    act(complaint, action);
    return true;
  };
  const adding = search.get('add');
  const settingUp = search.get('setup') !== null;

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('complaints.title')}</h1>
        <FilterStrip
          label={t('complaints.filter')}
          chosen={filter}
          onChoose={(key) => go({ show: key })}
          choices={FILTERS.map((one) => ({
            key: one,
            label: t(`complaints.filter.${one}`),
            count: counts[one],
            act: one === 'overdue',
          }))}
        />
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('complaints.search')}
          placeholder={t('complaints.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button onClick={() => go({ setup: '1' })}>{t('complaints.kinds')}</Button>
        <Button needs="complaints.add" type="primary" onClick={() => go({ add: place ?? '' })}>
          {t('complaints.add')}
        </Button>
      </header>
      {isError ? <SplitFailed text={t('complaints.failed')} onRetry={refetch} /> : null}
      <SplitBody
        listRef={list}
        list={
          <VirtualTable
            label={t('complaints.title')}
            rows={data?.items ?? []}
            keyOf={(complaint) => complaint.id}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(complaint) => {
              setAsking(null);
              go({ complaint: complaint.id });
            }}
            onRowKey={onRowKey}
            memory="complaints"
            empty={
              data === undefined || whole.data === undefined ? null : whole.data.total === 0 && text === '' ? (
                <Empty title={t('complaints.empty.title')} hint={t('complaints.empty.text')}>
                  <Button needs="complaints.add" type="primary" onClick={() => go({ add: place ?? '' })}>
                    {t('complaints.add')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('complaints.empty.filtered')} />
              )
            }
          />
        }
        keys={t('complaints.keys')}
        label={t('complaints.side')}
        side={
          chosen === null ? (
            <ComplaintFigures />
          ) : (
            <ComplaintDetail
              id={chosen}
              asking={asking}
              pending={pending}
              onAction={act}
              onSend={(complaint, step) => void send(complaint, step)}
              onCancel={() => {
                setAsking(null);
                backToList();
              }}
              onClose={() => go({ complaint: null })}
            />
          )
        }
      />
      <KindsSetUp open={settingUp} onClose={() => go({})} />
      {adding === null ? null : (
        <NewComplaint
          place={adding === '' ? null : adding}
          incident={incident ?? null}
          onClose={() => go({})}
          onAdded={(complaint) => go({ complaint, show: 'open' })}
        />
      )}
    </div>
  );
}
