import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { MatrixFilter } from '../../../../shared/contract/readiness-cells.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { EFFECTIVE_STATES, type EffectiveState } from '../../../../shared/domain/readiness/status.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { compact, SORTS, type MatrixSort } from './matrix-filter.ts';

type MatrixFiltersProps = {
  readonly filter: MatrixFilter;
  readonly sort: MatrixSort;
  readonly onFilter: (filter: MatrixFilter) => void;
  readonly onSort: (sort: MatrixSort) => void;
};

/** Time after the last key before the list is narrowed, in milliseconds. */
const TYPING_MS = 160;

type Option = { readonly value: string; readonly label: string };

/** What the matrix shows, and in which order. */
export function MatrixFilters({ filter, sort, onFilter, onSort }: MatrixFiltersProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const organisations = useQuery(query.places.organisations.queryOptions({ input: {} }));
  const venues = useQuery(query.places.list.queryOptions({ input: { type: 'venue', limit: 1000 } }));
  const named = (list: readonly { code: string; name: string; nameEn: string | null }[] | undefined): Option[] =>
    (list ?? []).map((one) => ({ value: one.code, label: nameOf(one) }));
  const set = (change: { [Key in keyof MatrixFilter]: MatrixFilter[Key] | undefined }): void =>
    onFilter(compact({ ...filter, ...change }));

  const choice = (key: 'type' | 'category' | 'organisation' | 'venue', label: string, options: Option[]) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="matrix-filter"
      popupMatchSelectWidth={false}
      value={filter[key] ?? null}
      onChange={(value: string | null | undefined) => set({ [key]: value ?? undefined })}
      options={options}
    />
  );

  return (
    <div className="matrix-filters" role="search">
      <QueryField value={filter.query ?? ''} onChange={(text) => set({ query: text })} />
      {choice(
        'type',
        t('readiness.filter.type'),
        PLACE_TYPES.map((type) => ({ value: type, label: t(`type.${type}`) })),
      )}
      {choice('category', t('readiness.filter.category'), named(catalogue.data?.categories))}
      {choice('organisation', t('readiness.filter.organisation'), named(organisations.data?.items))}
      {choice('venue', t('readiness.filter.venue'), named(venues.data?.items))}
      <Select
        aria-label={t('readiness.filter.state')}
        placeholder={t('readiness.filter.state')}
        allowClear
        className="matrix-filter"
        popupMatchSelectWidth={false}
        value={filter.untested === true ? 'untested' : (filter.state ?? null)}
        onChange={(value: EffectiveState | 'untested' | null | undefined) =>
          value === 'untested'
            ? set({ state: undefined, untested: true })
            : set({ state: value ?? undefined, untested: undefined })
        }
        options={[
          ...EFFECTIVE_STATES.map((state) => ({ value: state, label: t(`state.${state}`) })),
          { value: 'untested' as const, label: t('filter.untested') },
        ]}
      />
      <Select
        aria-label={t('readiness.sort')}
        className="matrix-sort"
        value={sort}
        onChange={onSort}
        options={SORTS.map((value) => ({ value, label: t(`readiness.sort.${value}`) }))}
      />
      {Object.keys(filter).length === 0 ? null : (
        <Button type="link" onClick={() => onFilter({})}>
          {t('readiness.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function QueryField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const t = useText();
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  // Changed from outside (the filters were cleared), not by what was typed here.
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  const send = (next: string): void => {
    setSent(next);
    onChange(next);
  };
  const sendTyped = useEffectEvent(() => send(text));
  useEffect(() => {
    const timer = setTimeout(() => text !== sent && sendTyped(), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, sent]);
  return (
    <Input.Search
      aria-label={t('readiness.filter.text')}
      placeholder={t('readiness.filter.text')}
      allowClear
      className="matrix-query"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onSearch={send}
    />
  );
}
