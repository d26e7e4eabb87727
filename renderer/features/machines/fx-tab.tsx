import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { FxPoint } from '../../../shared/contract/fx-points.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { FxState } from '../../ui/fx-point/fx-state.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { Button } from '../../ui/act/button.tsx';

const FILTERS = ['all', 'full', 'basic', 'attention'] as const;
type Filter = (typeof FILTERS)[number];

const passes = ({ tier, licenceState }: FxPoint, filter: Filter): boolean =>
  filter === 'all' || (filter === 'attention' ? licenceState !== 'valid' : tier === filter);

/** Where currency is changed, under which permission and until when. Edited on the page of the place. */
export function FxTab({ tabs }: { readonly tabs: ReactNode }) {
  const t = useText();
  const { query } = useCore();
  const [filter, setFilter] = useState<Filter>('all');
  const { data } = useQuery(query.fxPoints.list.queryOptions({ input: {} }));
  const columns = useFxColumns();
  const points = data?.items ?? [];
  return (
    <>
      <header className="split-head">
        {tabs}
        <FilterStrip
          label={t('fx.filter')}
          choices={FILTERS.map((key) => ({
            key,
            label: t(`fx.filter.${key}`),
            count: points.filter((point) => passes(point, key)).length,
            act: key === 'attention',
          }))}
          chosen={filter}
          onChoose={setFilter}
        />
      </header>
      <VirtualTable
        label={t('fx.list')}
        rows={points.filter((point) => passes(point, filter))}
        keyOf={({ place }) => place}
        columns={columns}
        onOpen={({ place }) => navigate('/places/:code', { code: place })}
        memory="fx-points"
        empty={
          data === undefined ? null : points.length > 0 ? (
            <Empty title={t('fx.empty.filtered')} />
          ) : (
            <Empty title={t('fx.empty.title')} hint={t('fx.empty.text')}>
              <Button
                needs="imports.start"
                type="primary"
                onClick={() => navigate('/import', {}, { kind: 'fx-points' })}
              >
                {t('fx.empty.import')}
              </Button>
            </Empty>
          )
        }
      />
    </>
  );
}

function useFxColumns(): readonly TableColumn<FxPoint>[] {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  return [
    {
      id: 'state',
      title: t('fx.column.state'),
      width: '150px',
      render: ({ licenceState }) => <FxState state={licenceState} />,
    },
    {
      id: 'place',
      title: t('fx.column.place'),
      width: 'minmax(150px, 1.4fr)',
      render: (point) => (
        <Link to="/places/:code" params={{ code: point.place }} className="cut" tabIndex={-1}>
          {nameOf(point)}
        </Link>
      ),
    },
    { id: 'tier', title: t('fx.tier'), width: '80px', render: ({ tier }) => t(`fx.tier.short.${tier}`) },
    {
      id: 'host',
      title: t('fx.host'),
      width: 'minmax(90px, 0.9fr)',
      render: ({ hostName, hostNameEn }) => (
        <span className="cut dim">{hostName === null ? '' : nameOf({ name: hostName, nameEn: hostNameEn })}</span>
      ),
    },
    {
      id: 'licence',
      title: t('fx.licence'),
      width: 'minmax(120px, 1fr)',
      render: ({ licence }) => <span className="cut dim">{licence ?? t('fx.licence.none')}</span>,
    },
    {
      id: 'until',
      title: t('fx.until'),
      width: '130px',
      render: ({ licenceUntil, licenceState }) => (
        <span className={licenceState === 'expired' ? 'warn-word' : 'dim'}>
          {licenceUntil === null ? t('fx.until.none') : format.dateTime(licenceUntil).slice(0, 10)}
        </span>
      ),
    },
    {
      id: 'currencies',
      title: t('fx.currencies'),
      width: 'minmax(150px, 1.6fr)',
      render: ({ currencies }) => (
        <span className="cut" title={currencies.join(' ')}>
          {t('fx.currencies.count', { count: currencies.length })} <span className="faint">{currencies.join(' ')}</span>
        </span>
      ),
    },
    {
      id: 'open',
      title: t('fx.column.open'),
      width: '110px',
      render: ({ openNow }) => (
        <span className={openNow === true ? '' : 'faint'}>{t(`fx.open.${openNow ?? 'unknown'}`)}</span>
      ),
    },
  ];
}
