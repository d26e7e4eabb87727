import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { useState } from 'react';
import type { PlaceListItem } from '../../../shared/contract/places.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

type PlaceFinderProps = { readonly label: string; readonly onFound: (place: PlaceListItem) => void };

/** Finds a place by code, name or pinyin initials. */
export function PlaceFinder({ label, onFound }: PlaceFinderProps) {
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
      style={{ width: '100%' }}
      value={text}
      options={items.map((place) => ({ value: place.code, label: `${nameOf(place)} · ${t(`type.${place.type}`)}` }))}
      onChange={setText}
      defaultActiveFirstOption
      onSelect={(code: string) => {
        const place = items.find((item) => item.code === code);
        if (place !== undefined) onFound(place);
        setText('');
      }}
    >
      <Input allowClear aria-label={label} placeholder={label} />
    </AutoComplete>
  );
}
