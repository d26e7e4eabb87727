import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ReportingOutlet } from '../../../shared/contract/reporting.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { LargeNumber } from '../../ui/large-number/large-number.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { useUndo } from '../../ui/undo/use-undo.ts';
import { useOutletColumns } from './outlet-columns.tsx';
import { OutletDetail } from './outlet-detail.tsx';
import { PlanPane } from './plan-pane.tsx';
import { findOutlets, readReportLine } from './report-line.ts';
import { SlotHead } from './slot-head.tsx';
import { TimelinessTable } from './timeliness-table.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/split/split.css';
import '../../ui/field/field.css';
import './reporting.css';

/** Who has reported in by a cut-off and who has not; typed outlet by outlet, or many at once. */
export function ReportingScreen({ search }: ScreenProps) {
  const t = useText();
  const language = useLanguage();
  const nameOf = useName();
  const { query } = useCore();
  const { notification } = App.useApp();
  const undo = useUndo();
  const list = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [calling, setCalling] = useState<ReportingOutlet | null>(null);
  const report = useCommand((client) => client.reporting.report);
  const reportNothing = useCommand((client) => client.reporting.reportNothing);
  const chase = useCommand((client) => client.reporting.chase);
  const asked = { plan: search.get('plan'), date: search.get('date'), cutoff: search.get('cutoff') };
  const { data } = useQuery({
    ...query.reporting.slot.queryOptions({
      input: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null)),
    }),
    placeholderData: keepPreviousData,
  });
  const slot = data?.slot ?? null;
  const columns = useOutletColumns(slot);
  const { query: wanted, text } = readReportLine(line);
  const outlets = useMemo(() => data?.outlets ?? [], [data]);
  const found = useMemo(() => findOutlets(wanted, outlets), [wanted, outlets]);
  const chosen = outlets.find(({ place }) => place === search.get('place'));
  const silent = outlets.filter(({ report: said }) => said === null);
  const target = wanted === '' ? undefined : found[0];

  const go = (next: { plan?: string; date?: string; cutoff?: string; place?: string | null; edit?: string }): void => {
    const place = next.place === undefined ? (chosen?.place ?? null) : next.place;
    const where = next.plan === undefined ? asked : next;
    navigate(
      '/incidents/reporting',
      {},
      {
        plan: where.plan ?? undefined,
        date: where.date ?? undefined,
        cutoff: where.cutoff ?? undefined,
        place: place ?? undefined,
        edit: next.edit,
      },
      { replace: true },
    );
  };
  const told = (title: string, commandId: string): void =>
    notification.success({
      key: 'reporting',
      title,
      duration: 6,
      actions: (
        <Button size="small" onClick={() => void undo(commandId)}>
          {t('common.undo')}
        </Button>
      ),
    });
  const onReport = async (outlet: ReportingOutlet, said: string, reportedAt?: number): Promise<boolean> => {
    if (slot === null) return false;
    const { plan, date, cutoff } = slot;
    const done = await report.run({
      plan,
      date,
      cutoff,
      place: outlet.place,
      ...(said.trim() === '' ? {} : { text: said.trim() }),
      ...(reportedAt === undefined ? {} : { reportedAt }),
    });
    if (done === null) return false;
    told(t(done.report.zero ? 'reporting.done.zero' : 'reporting.done', { name: nameOf(outlet) }), done.commandId);
    return true;
  };
  const onNothing = async (places: readonly string[]): Promise<void> => {
    if (slot === null || places.length === 0) return;
    const { plan, date, cutoff } = slot;
    const done = await reportNothing.run({ plan, date, cutoff, places: [...places] });
    if (done === null) return;
    setMarked(new Set());
    told(t('reporting.done.bulk', { count: done.reported }), done.commandId);
  };
  const onChase = async (outlet: ReportingOutlet, note: string): Promise<boolean> => {
    if (slot === null) return false;
    const { plan, date, cutoff } = slot;
    const number = outlet.numbers[0]?.number;
    const done = await chase.run({
      plan,
      date,
      cutoff,
      place: outlet.place,
      language,
      ...(number === undefined ? {} : { number }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    if (done !== null)
      notification.success({
        key: 'reporting',
        title: t('reporting.chase.done', { name: nameOf(outlet) }),
        duration: 5,
      });
    return done !== null;
  };
  const onLineKey = async (event: KeyboardEvent<HTMLInputElement>): Promise<void> => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || target === undefined) return;
    event.preventDefault();
    if (await onReport(target, text)) setLine('');
  };
  const onRowKey = (outlet: ReportingOutlet, key: string): boolean => {
    if (key === 'n') setCalling(outlet);
    else if (key === 'z' && outlet.report === null) void onReport(outlet, '');
    else if (key === 'c' && outlet.report === null) void onChase(outlet, '');
    else return false;
    return true;
  };
  const editing = search.get('edit');

  return (
    <div className="split-screen">
      <SlotHead slot={slot} recent={data?.recent ?? []} onChoose={(one) => go({ ...one, place: null })}>
        <Button needs="reporting.savePlan" onClick={() => go({ edit: slot?.plan ?? 'new', place: null })}>
          {t('reporting.plans')}
        </Button>
      </SlotHead>
      {slot === null ? null : (
        <div className="split-head report-line">
          <input
            className="field"
            ref={focusOnce}
            aria-label={t('reporting.line')}
            placeholder={t('reporting.line.hint')}
            value={line}
            maxLength={2000}
            onChange={(event) => setLine(event.target.value)}
            onKeyDown={(event) => void onLineKey(event)}
          />
          <span className="dim" role="status">
            {target === undefined
              ? wanted === ''
                ? ''
                : t('reporting.line.none')
              : text === ''
                ? t('reporting.line.zero', { name: nameOf(target) })
                : t('reporting.line.text', { name: nameOf(target), text })}
          </span>
          <span className="split-gap" />
          {marked.size > 0 ? (
            <Button needs="reporting.report" type="primary" onClick={() => void onNothing([...marked])}>
              {t('reporting.bulk.marked', { count: marked.size })}
            </Button>
          ) : (
            <Button
              needs="reporting.report"
              disabled={silent.length === 0}
              onClick={() => void onNothing(silent.map(({ place }) => place))}
            >
              {t('reporting.bulk.rest', { count: silent.length })}
            </Button>
          )}
        </div>
      )}
      <div className="split-body">
        <div className="split-list" ref={list}>
          <VirtualTable
            label={t('reporting.title')}
            rows={found}
            keyOf={({ place }) => place}
            columns={columns}
            selected={marked}
            onToggle={({ place }) =>
              setMarked((before) => {
                const after = new Set(before);
                if (!after.delete(place)) after.add(place);
                return after;
              })
            }
            onOpen={({ place }) => go({ place })}
            onRowKey={onRowKey}
            empty={
              data === undefined ? null : slot === null ? (
                <Empty title={t('reporting.empty.title')} hint={t('reporting.empty.hint')}>
                  <Button needs="reporting.savePlan" type="primary" onClick={() => go({ edit: 'new' })}>
                    {t('reporting.plan.new')}
                  </Button>
                </Empty>
              ) : (
                <Empty
                  title={outlets.length === 0 ? t('reporting.empty.outlets') : t('reporting.line.none')}
                  hint={outlets.length === 0 ? t('reporting.empty.outlets.hint') : undefined}
                />
              )
            }
          />
          <p className="split-keys">{t('reporting.keys')}</p>
        </div>
        <SidePane label={t('reporting.side')}>
          {editing !== null ? (
            <PlanPane code={editing} onClose={() => go({})} onChoose={(code) => go({ edit: code })} />
          ) : chosen === undefined || slot === null ? (
            <TimelinessTable plan={slot?.plan} />
          ) : (
            <OutletDetail
              key={chosen.place}
              outlet={chosen}
              slot={slot}
              pending={report.pending || chase.pending}
              onReport={(said, at) => onReport(chosen, said, at)}
              onChase={(note) => onChase(chosen, note)}
              onLarge={() => setCalling(chosen)}
              onClose={() => go({ place: null })}
            />
          )}
        </SidePane>
      </div>
      <LargeNumber
        call={calling && { who: nameOf(calling), numbers: calling.numbers, note: calling.answers }}
        onClose={() => setCalling(null)}
      />
    </div>
  );
}

/** Whoever comes here types: the line has the focus from the start. */
const focusOnce = (element: HTMLInputElement | null): void => element?.focus();
