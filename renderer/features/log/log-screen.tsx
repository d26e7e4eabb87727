import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/contract/log.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { openIncidentFromEntry } from '../../app/open-incident.ts';
import { navigate, useAddress } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { SignificantPanel } from '../../panels/significant/significant-panel.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { actionOfKey, type EntryAction } from './entry-actions.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryForm } from './entry-form.tsx';
import { useLogColumns } from './log-columns.tsx';
import { LogFilterLine } from './log-filters.tsx';
import { filtersOf, LOG_VIEWS, requestOf, searchOf, type LogFilters } from './log-view.ts';
import { useLogPages } from './use-log-pages.ts';
import { Button } from '../../ui/act/button.tsx';
import './log.css';

const ADDRESS = '/incidents/log';
const ROW_HEIGHT = 50;

/** How the screen was left, for the life of the window. */
let lastFilters: LogFilters | null = null;

/** The duty log: what happened, newest first; typed at the top, handled by one key, narrowed and searched. */
export function LogScreen({ search }: ScreenProps) {
  const t = useText();
  const now = useNow();
  const { query } = useCore();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  const triage = useCommand((client) => client.log.triage);
  const mark = useCommand((client) => client.log.markSignificant);
  const filters = filtersOf(search);
  const chosen = search.get('entry');
  const correcting = search.get('correct') !== null;
  const linking = search.get('link') !== null;
  const pages = useLogPages(requestOf(filters, now));
  const summary = useQuery(query.log.summary.queryOptions({ input: {} })).data;
  const columns = useLogColumns(filters.text, now);
  // While the window goes elsewhere, this screen may be drawn once more with the address of the next.
  const bare = useAddress().path === ADDRESS && search.size === 0;
  useEffect(() => {
    if (bare && lastFilters !== null) navigate(ADDRESS, {}, searchOf(lastFilters), { replace: true });
  }, [bare]);

  const go = (change: Partial<LogFilters>, entry: string | null = chosen, doing?: 'correct' | 'link'): void => {
    lastFilters = { ...filters, ...change };
    navigate(
      ADDRESS,
      {},
      { ...searchOf(lastFilters), entry: entry ?? undefined, ...(doing !== undefined && { [doing]: '1' }) },
      { replace: true },
    );
  };
  const backToList = (): void => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  const act = (entry: LogEntry, action: EntryAction): void => {
    if (action.kind === 'triage') return void triage.run({ entry: entry.id, triage: action.triage });
    if (action.kind === 'significant') return void mark.run({ entry: entry.id, significant: !entry.significant });
    // Of an entry that was corrected, what stands now is meant.
    const standing = entry.correctedBy ?? entry.id;
    return action.kind === 'incident' ? openIncidentFromEntry(standing) : go({}, standing, action.kind);
  };
  const onRowKey = (entry: LogEntry, key: string): boolean => {
    const action = actionOfKey(key);
    if (action === null && key.toLowerCase() !== 'a') return false;
    if (action === null) setAsked(asked + 1);
    else act(entry, action);
    return true;
  };
  const countOf = { all: undefined, new: summary?.untriaged, significant: summary?.significant };
  const nothing = summary?.total === 0;
  return (
    <div className="split-screen log-screen">
      <header className="split-head">
        <h1>{t('log.title')}</h1>
        {summary === undefined || nothing ? null : (
          <span className="dim">{t('log.sum', { today: t('log.counted', { count: summary.today }) })}</span>
        )}
        <FilterStrip
          label={t('log.view')}
          chosen={filters.view}
          onChoose={(view) => go({ view })}
          choices={LOG_VIEWS.map((view) => ({
            key: view,
            label: t(`log.view.${view}`),
            count: countOf[view],
            act: view === 'new',
          }))}
        />
      </header>
      <EntryForm asked={asked} onLogged={() => undefined} />
      <LogFilterLine filters={filters} posts={summary?.posts ?? []} onChange={(change) => go(change)} />
      {pages.failed ? (
        <p className="split-failed" role="alert">
          {t('log.failed')}{' '}
          <Button size="small" onClick={pages.retry}>
            {t('common.retry')}
          </Button>
        </p>
      ) : null}
      <div className="split-body">
        <div className="split-list log-grid" ref={list}>
          <VirtualTable
            label={t('log.title')}
            rows={pages.entries}
            keyOf={(entry) => entry.id}
            columns={columns}
            rowHeight={ROW_HEIGHT}
            rowClass={(entry) => (entry.correctedBy === null ? '' : 'log-struck')}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(entry) => go({}, entry.id)}
            onRowKey={onRowKey}
            onNearEnd={pages.more ? pages.readMore : undefined}
            growsAtTop
            memory="log"
            empty={
              !pages.read ? null : nothing ? (
                <Empty title={t('log.empty')} hint={t('log.empty.hint')}>
                  <Button needs="log.add" type="primary" onClick={() => setAsked(asked + 1)}>
                    {t('log.new')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('log.empty.filtered')} hint={t('log.empty.filtered.hint')} />
              )
            }
          />
          <p className="split-keys">
            {pages.entries.length === 0
              ? null
              : `${t(pages.more ? 'log.more' : 'log.all', { count: pages.entries.length })} · `}
            {t('log.keys')}
          </p>
        </div>
        <SidePane label={t('log.side')}>
          {chosen === null ? (
            <>
              <SignificantPanel />
              <p className="faint log-note">{t('log.side.none')}</p>
            </>
          ) : (
            <EntryDetail
              id={chosen}
              searched={filters.text}
              correcting={correcting}
              linking={linking}
              onLinking={(adding) => {
                go({}, chosen, adding ? 'link' : undefined);
                if (!adding) backToList();
              }}
              onAct={act}
              onCorrected={(correction) => {
                go({}, correction.id);
                backToList();
              }}
              onCancel={() => {
                go({}, chosen);
                backToList();
              }}
              onClose={() => {
                go({}, null);
                backToList();
              }}
            />
          )}
        </SidePane>
      </div>
    </div>
  );
}
