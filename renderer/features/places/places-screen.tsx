import { useQuery } from '@tanstack/react-query';
import { Dropdown, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { PLACE_TYPES } from '../../../shared/domain/places/place-type.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useTemplate } from '../../ui/files/use-template.ts';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { ReadinessBar } from '../../ui/state/readiness-bar.tsx';
import { drawnRollup } from '../../ui/state/marked-cell.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { AddPlace } from './list/add-place.tsx';
import { SORT_COLUMNS, sortPlaces, type PlaceRow, type PlaceSort } from './list/place-row.ts';
import { usePlaceFilter } from './list/place-filter.ts';
import { usePlaceRows } from './list/use-place-rows.ts';
import { Button } from '../../ui/act/button.tsx';
import './places.css';

const ACCURACIES = ['surveyed', 'approximate', 'needs-location'] as const;

/** Every place: worst first, or by any column, or only those that need a location. */
export function PlacesScreen({ search }: ScreenProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const template = useTemplate();
  const { filter, setFilter } = usePlaceFilter(search.get('organisation'));
  const [sort, setSort] = useState<PlaceSort>({ column: 'state', descending: false });
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const { rows, failed, retry } = usePlaceRows(filter);
  const all = useQuery(query.places.map.queryOptions({ input: {} }));
  const organisations = useQuery(query.places.organisations.queryOptions({ input: {} }));
  const found = useQuery({
    ...query.places.search.queryOptions({ input: { query: text.trim(), limit: 50 } }),
    enabled: text.trim() !== '',
  });
  const samples = useMemo(
    () => new Set((all.data?.places ?? []).filter((one) => one.sample).map((one) => one.code)),
    [all.data],
  );
  const shown = useMemo(() => {
    if (text.trim() === '') return sortPlaces(rows ?? [], sort);
    // The core ranks what it found, by code, name or pinyin initials; its order is kept.
    const byCode = new Map((rows ?? []).map((row) => [row.code, row]));
    return (found.data?.items ?? []).flatMap((place) => byCode.get(place.code) ?? []);
  }, [rows, sort, text, found.data]);
  const needLocation = all.data?.needLocation ?? 0;
  const filtered = filter.type !== null || filter.organisation !== null || filter.accuracy !== null || text !== '';

  const columns: readonly TableColumn<PlaceRow>[] = [
    {
      id: 'state',
      title: t('places.column.state'),
      width: '156px',
      sortable: true,
      render: (row) => <StateMark state={row.sums === null ? row.state : drawnRollup(row.sums)} />,
    },
    {
      id: 'name',
      title: t('places.column.name'),
      width: 'minmax(200px, 2fr)',
      sortable: true,
      render: (row) => (
        <>
          <Link to="/places/:code" params={{ code: row.code }} className="cut" tabIndex={-1}>
            {nameOf(row)}
          </Link>
          {samples.has(row.code) ? <span className="faint sample-word">{t('common.sample')}</span> : null}
        </>
      ),
    },
    {
      id: 'code',
      title: t('places.column.code'),
      width: 'minmax(90px, 0.6fr)',
      sortable: true,
      render: (row) => <span className="cut dim">{row.code}</span>,
    },
    {
      id: 'type',
      title: t('places.column.type'),
      width: '140px',
      sortable: true,
      render: (row) => <span className="cut">{t(`type.${row.type}`)}</span>,
    },
    {
      id: 'bar',
      title: t('places.page.readiness'),
      width: 'minmax(80px, 1fr)',
      render: (row) => (row.sums === null || row.sums.required === 0 ? null : <ReadinessBar tally={row.sums} />),
    },
    {
      id: 'ready',
      title: t('places.column.ready'),
      width: '84px',
      sortable: true,
      className: 'vtable-number',
      render: (row) =>
        row.sums === null || row.sums.required === 0 ? (
          <span className="faint">—</span>
        ) : (
          `${row.sums.ready}/${row.sums.required}`
        ),
    },
    {
      id: 'red',
      title: t('places.column.red'),
      width: '80px',
      sortable: true,
      className: 'vtable-number',
      render: (row) =>
        (row.sums?.criticalRed ?? 0) > 0 ? (
          <span className="place-critical">{row.sums?.criticalRed}</span>
        ) : (
          <span className="faint">0</span>
        ),
    },
    {
      id: 'position',
      title: t('places.column.position'),
      width: '130px',
      sortable: true,
      render: (row) =>
        row.lon === null ? (
          <span className="place-needs">{t('places.accuracy.needs-location')}</span>
        ) : (
          <span className="dim">{t('places.position.known')}</span>
        ),
    },
  ];
  const onSort = (id: string): void => {
    const column = SORT_COLUMNS.find((one) => one === id);
    if (column !== undefined) setSort({ column, descending: sort.column === column && !sort.descending });
  };

  return (
    <div className="places-screen">
      <header className="place-head">
        <h1>{t('places.title')}</h1>
        <span className="dim">
          {rows === null || all.data === undefined
            ? t('common.loading')
            : t('places.count', { shown: shown.length, total: all.data.places.length + needLocation })}
        </span>
        {needLocation > 0 ? (
          <Button size="small" type="link" onClick={() => setFilter({ ...filter, accuracy: 'needs-location' })}>
            {t('places.needLocation', { count: needLocation })}
          </Button>
        ) : null}
        <span className="place-gap" />
        <Input.Search
          className="place-search"
          allowClear
          aria-label={t('places.search')}
          placeholder={t('places.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label={t('places.filter.type')}
          placeholder={t('places.filter.type')}
          allowClear
          className="place-filter"
          popupMatchSelectWidth={false}
          value={filter.type}
          onChange={(type) => setFilter({ ...filter, type: type ?? null })}
          options={PLACE_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        />
        <Select
          aria-label={t('places.filter.organisation')}
          placeholder={t('places.filter.organisation')}
          allowClear
          className="place-filter"
          popupMatchSelectWidth={false}
          value={filter.organisation}
          onChange={(organisation) => setFilter({ ...filter, organisation: organisation ?? null })}
          options={(organisations.data?.items ?? []).map((one) => ({ value: one.code, label: nameOf(one) }))}
        />
        <Select
          aria-label={t('places.filter.location')}
          placeholder={t('places.filter.location')}
          allowClear
          className="place-filter"
          popupMatchSelectWidth={false}
          value={filter.accuracy}
          onChange={(accuracy) => setFilter({ ...filter, accuracy: accuracy ?? null })}
          options={[
            ...ACCURACIES.map((one) => ({ value: one, label: t(`places.accuracy.${one}`) })),
            { value: 'closed' as const, label: t('life.filter.closed') },
          ]}
        />
        <Button onClick={() => navigate('/duplicates')}>{t('life.duplicates')}</Button>
        <Dropdown
          menu={{
            items: (['zh', 'en'] as const).map((lang) => ({ key: lang, label: t(`places.template.${lang}`) })),
            onClick: ({ key }) => void template('places', key === 'en' ? 'en' : 'zh'),
          }}
        >
          <Button>{t('places.template')}</Button>
        </Dropdown>
        <Button needs="imports.start" onClick={() => navigate('/import', {}, { kind: 'places' })}>
          {t('places.import')}
        </Button>
        <Button needs="places.create" type="primary" onClick={() => setAdding(true)}>
          {t('places.add')}
        </Button>
      </header>
      {failed ? (
        <p className="place-failed" role="alert">
          {t('places.failed')}{' '}
          <Button size="small" onClick={retry}>
            {t('places.retry')}
          </Button>
        </p>
      ) : null}
      <VirtualTable
        label={t('places.title')}
        rows={shown}
        keyOf={(row) => row.code}
        columns={columns}
        sort={
          text.trim() === ''
            ? { column: sort.column, direction: sort.descending ? 'descending' : 'ascending' }
            : undefined
        }
        onSort={onSort}
        onOpen={(row) => navigate('/places/:code', { code: row.code })}
        memory="places"
        empty={
          rows === null || (text.trim() !== '' && found.data === undefined) ? null : filtered ? (
            <Empty title={t('places.empty.filtered')}>
              <Button
                onClick={() => {
                  setText('');
                  setFilter({ type: null, organisation: null, accuracy: null });
                }}
              >
                {t('places.filter.clear')}
              </Button>
            </Empty>
          ) : (
            <Empty title={t('places.empty.title')} hint={t('places.empty.text')}>
              <Button needs="imports.start" type="primary" onClick={() => navigate('/import', {}, { kind: 'places' })}>
                {t('places.import')}
              </Button>
              <Button needs="places.create" onClick={() => setAdding(true)}>
                {t('places.add')}
              </Button>
            </Empty>
          )
        }
      />
      {adding ? <AddPlace onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
