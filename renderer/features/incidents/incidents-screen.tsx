import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { useOpenIncidents, useOwedClocks } from '../../ui/incident/use-situation.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { useIncidentColumns } from './incident-columns.tsx';
import { INCIDENT_FILTERS, isIn, matches, type IncidentFilter } from './incident-filter.ts';
import { OwedReports } from './owed-reports.tsx';
import { Timeliness } from './timeliness.tsx';
import { Button } from '../../ui/act/button.tsx';
import './incidents.css';
import './incident-form.css';

const NO_CLOCKS: readonly ReportClockView[] = [];

const openOne = ({ id }: Incident): void => navigate('/incidents/:id', { id });

/** Open incidents, the worst first, with what must be reported next; closed ones behind a filter. */
export function IncidentsScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const now = useNow();
  const [text, setText] = useState('');
  const filter = INCIDENT_FILTERS.find((one) => one === search.get('show')) ?? 'open';
  const place = search.get('place');
  const open = useOpenIncidents();
  const all = useQuery({
    ...query.incidents.list.queryOptions({ input: { limit: 500 } }),
    placeholderData: keepPreviousData,
    enabled: filter === 'closed' || filter === 'all',
  });
  const clocks = useOwedClocks() ?? NO_CLOCKS;
  const columns = useIncidentColumns(clocks);
  const closed = all.data?.items.filter(({ stage }) => stage === 'closed') ?? [];
  const pool = [...(open?.items ?? []), ...closed];
  const here = pool.filter((one) => (place === null || one.places.includes(place)) && matches(one, text));
  const rows = here.filter((one) => isIn(filter, one, clocks, now));
  const loading = open === undefined || ((filter === 'closed' || filter === 'all') && all.data === undefined);

  const go = (next: { show?: IncidentFilter; place?: null }): void => {
    const show = next.show ?? filter;
    navigate(
      '/incidents',
      {},
      {
        show: show === 'open' ? undefined : show,
        place: next.place === null ? undefined : (place ?? undefined),
      },
      { replace: true },
    );
  };
  const create = (): void => navigate('/incidents/new', {}, place === null ? {} : { place });
  const onRowKey = (_row: Incident, key: string): boolean => {
    if (key.toLowerCase() !== 'n') return false;
    create();
    return true;
  };
  const count = (one: IncidentFilter): number | undefined =>
    (one === 'closed' || one === 'all') && all.data === undefined
      ? undefined
      : here.filter((row) => isIn(one, row, clocks, now)).length;

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('incidents.title')}</h1>
        <FilterStrip
          label={t('incidents.filter')}
          chosen={filter}
          onChoose={(show) => go({ show })}
          choices={INCIDENT_FILTERS.map((one) => ({
            key: one,
            label: t(`incidents.filter.${one}`),
            count: count(one),
            act: one === 'late' || one === 'disputed',
          }))}
        />
        {place === null ? null : (
          <Button size="small" onClick={() => go({ place: null })}>
            {t('incidents.filter.place', { place })} ✕
          </Button>
        )}
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('incidents.search')}
          placeholder={t('incidents.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button needs="incidents.open" type="primary" onClick={create}>
          {t('incidents.new')} <Kbd>N</Kbd>
        </Button>
      </header>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('incidents.title')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={columns}
            rowHeight={46}
            rowClass={(one) =>
              one.stage === 'closed'
                ? 'incident-row incident-closed'
                : `incident-row incident-${one.severity ?? 'none'}`
            }
            onOpen={openOne}
            onRowKey={onRowKey}
            memory="incidents"
            empty={
              loading ? null : pool.length === 0 ? (
                <Empty title={t('incidents.empty.title')} hint={t('incidents.empty.text')}>
                  <Button needs="incidents.open" type="primary" onClick={create}>
                    {t('incidents.new')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('incidents.empty.filtered')} />
              )
            }
          />
          <p className="split-keys">{t('incidents.keys')}</p>
        </div>
        <SidePane label={t('incidents.owed')}>
          <OwedReports clocks={clocks} />
          <Timeliness />
        </SidePane>
      </div>
    </div>
  );
}
