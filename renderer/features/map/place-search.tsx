import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

/** Finds a place by code, name or pinyin initials and shows it on the map. */
export function PlaceSearch({ onFound }: { readonly onFound: (code: string) => void }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const [text, setText] = useState('');
  const found = useQuery({
    ...query.places.search.queryOptions({ input: { query: text.trim(), limit: 12 } }),
    enabled: text.trim() !== '',
  });
  const items = text.trim() === '' ? [] : (found.data?.items ?? []);
  return (
    <AutoComplete
      className="map-search"
      value={text}
      options={items.map((place) => ({ value: place.code, label: `${nameOf(place)} · ${t(`type.${place.type}`)}` }))}
      onChange={setText}
      defaultActiveFirstOption
      onSelect={(code: string) => {
        onFound(code);
        setText('');
      }}
    >
      <Input allowClear aria-label={t('map.search')} placeholder={t('map.search')} />
    </AutoComplete>
  );
}
