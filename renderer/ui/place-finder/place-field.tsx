import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useState, type RefObject } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';

type PlaceFieldProps = {
  readonly field: RefObject<InputRef | null>;
  readonly label: string;
  readonly placeholder: string;
  /** Code of the place; null as long as none is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
};

const OFFERED = 12;

/** The place that a form is about: found by name, code or pinyin initials, named once it is chosen. */
export function PlaceField({ field, label, placeholder, chosen, onChoose }: PlaceFieldProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const [typed, setTyped] = useState('');
  const found = useQuery({
    ...query.places.search.queryOptions({ input: { query: typed.trim(), limit: OFFERED } }),
    enabled: typed.trim() !== '' && chosen === null,
  });
  const known = useQuery({
    ...query.places.get.queryOptions({ input: { code: chosen ?? '' } }),
    enabled: chosen !== null,
  });
  return (
    <span className="side-label">
      {label}
      <AutoComplete
        value={chosen === null ? typed : known.data === undefined ? chosen : nameOf(known.data.place)}
        options={(found.data?.items ?? []).map((one) => ({
          value: one.code,
          label: `${nameOf(one)} · ${t(`type.${one.type}`)}`,
        }))}
        defaultActiveFirstOption
        onChange={(text: string) => {
          setTyped(text);
          onChoose(null);
        }}
        onSelect={(code: string) => onChoose(code)}
      >
        <Input ref={field} aria-label={label} placeholder={placeholder} />
      </AutoComplete>
    </span>
  );
}
