import { Button, Input } from 'antd';
import { useState } from 'react';
import { readWhen } from '../../../shared/domain/log/read-when.ts';
import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useCategories, useCategoryName } from '../../app/log-line/categories.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { PlaceFinder } from '../../ui/place-finder/place-finder.tsx';
import { toZoneInput } from '../../ui/time/zone-input.ts';
import { isFiltered, LOG_SPANS, type LogFilters } from './log-view.ts';
import '../../ui/field/field.css';

type LogFiltersProps = {
  readonly filters: LogFilters;
  readonly posts: readonly string[];
  readonly onChange: (change: Partial<LogFilters>) => void;
};

const NONE = { text: '', place: null, category: null, post: null, span: null, from: null, to: null } as const;

/** Words, place, category, post and event time: what the list is narrowed by. */
export function LogFilterLine({ filters, posts, onChange }: LogFiltersProps) {
  const t = useText();
  const categories = useCategories();
  const categoryName = useCategoryName();
  const [custom, setCustom] = useState(filters.from !== null || filters.to !== null);
  const spanValue = filters.span !== null ? String(filters.span) : custom ? 'custom' : '';
  return (
    <div className="split-head log-filters" role="search" aria-label={t('log.filter')}>
      <SearchField value={filters.text} onChange={(text) => onChange({ text })} />
      {filters.place === null ? (
        <span className="log-filter-place">
          <PlaceFinder label={t('log.filter.place')} onFound={({ code }) => onChange({ place: code })} />
        </span>
      ) : (
        <ChosenPlace code={filters.place} onRemove={() => onChange({ place: null })} />
      )}
      <select
        className="field log-filter"
        aria-label={t('log.filter.category')}
        value={filters.category ?? ''}
        onChange={({ target }) => onChange({ category: target.value === '' ? null : target.value })}
      >
        <option value="">{t('log.filter.category.any')}</option>
        {categories.map(({ code }) => (
          <option key={code} value={code}>
            {categoryName(code)}
          </option>
        ))}
      </select>
      <select
        className="field log-filter"
        aria-label={t('log.filter.post')}
        value={filters.post ?? ''}
        onChange={({ target }) => onChange({ post: target.value === '' ? null : target.value })}
      >
        <option value="">{t('log.filter.post.any')}</option>
        {[...new Set([...posts, ...(filters.post === null ? [] : [filters.post])])].map((post) => (
          <option key={post} value={post}>
            {post}
          </option>
        ))}
      </select>
      <select
        className="field log-filter"
        aria-label={t('log.filter.time')}
        value={spanValue}
        onChange={({ target }) => {
          setCustom(target.value === 'custom');
          onChange({ span: LOG_SPANS.find((span) => String(span) === target.value) ?? null, from: null, to: null });
        }}
      >
        <option value="">{t('log.filter.time.any')}</option>
        {LOG_SPANS.map((span) => (
          <option key={span} value={span}>
            {t('log.filter.time.hours', { hours: span })}
          </option>
        ))}
        <option value="custom">{t('log.filter.time.custom')}</option>
      </select>
      {spanValue === 'custom' ? (
        <>
          <TimeField
            key={`from ${filters.from}`}
            label={t('log.filter.from')}
            value={filters.from}
            onChange={(from) => onChange({ from })}
          />
          <TimeField
            key={`to ${filters.to}`}
            label={t('log.filter.to')}
            value={filters.to}
            onChange={(to) => onChange({ to })}
          />
        </>
      ) : null}
      {isFiltered(filters) ? (
        <Button
          size="small"
          onClick={() => {
            setCustom(false);
            onChange(NONE);
          }}
        >
          {t('log.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** Keeps what is typed while the address catches up. */
function SearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const t = useText();
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (text.trim() !== value) setText(value);
  }
  return (
    <Input
      className="split-search"
      allowClear
      maxLength={200}
      aria-label={t('log.search')}
      placeholder={t('log.search')}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        onChange(target.value.trim());
      }}
    />
  );
}

function ChosenPlace({ code, onRemove }: { readonly code: string; readonly onRemove: () => void }) {
  const t = useText();
  const name = useName();
  const { query } = useCore();
  const { data } = useQuery(query.places.get.queryOptions({ input: { code } }));
  return (
    <Button size="small" title={t('log.filter.place.remove')} onClick={onRemove}>
      @{data === undefined ? code : name(data.place)} ×
    </Button>
  );
}

type TimeFieldProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
};

/** A typed time that counts when the field is left or Enter is pressed; what is no time stays and is marked. */
function TimeField({ label, value, onChange }: TimeFieldProps) {
  const t = useText();
  const zone = useZone();
  const shown = value === null ? '' : toZoneInput(value, zone);
  const [text, setText] = useState(shown);
  const [bad, setBad] = useState(false);
  const take = (): void => {
    const at = readWhen(text, Date.now(), zone);
    setBad(at === 'bad');
    if (at !== 'bad' && at !== value && text !== shown) onChange(at);
  };
  return (
    <input
      className="field log-filter-time"
      aria-label={label}
      aria-invalid={bad}
      placeholder={label}
      title={t('log.filter.time.bad')}
      value={text}
      onChange={({ target }) => {
        setBad(false);
        setText(target.value);
      }}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
