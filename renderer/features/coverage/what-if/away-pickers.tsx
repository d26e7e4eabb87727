import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, Select } from 'antd';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useText } from '../../../i18n/text.tsx';
import { PlaceFinder } from '../../../ui/place-finder/place-finder.tsx';
import { useCoverageView } from '../coverage-view.ts';
import type { Coverage } from '../use-coverage.ts';

/** Picks places, machines, people and currencies to suppose away. */
export function AwayPickers({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const takeAway = useCoverageView((state) => state.takeAway);
  const currencies = coverage.capabilities.flatMap(({ conditions }) =>
    conditions.flatMap(({ kind, value }) => (kind === 'stock' ? value : [])),
  );
  return (
    <div className="away-pickers">
      <PlaceFinder label={t('coverage.whatIf.find')} onFound={({ code }) => takeAway('close', code)} />
      <MachineFinder coverage={coverage} />
      <StaffFinder coverage={coverage} />
      <Select
        aria-label={t('coverage.whatIf.currency')}
        placeholder={t('coverage.whatIf.currency')}
        value={null}
        showSearch
        options={[...new Set(currencies)].map((code) => ({ value: code, label: code }))}
        onChange={(code: string | null) => code !== null && takeAway('currencies', code)}
      />
    </div>
  );
}

const FOUND = 12;

function MachineFinder({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { query } = useCore();
  const takeAway = useCoverageView((state) => state.takeAway);
  const [text, setText] = useState('');
  const found = useQuery({
    ...query.machines.list.queryOptions({ input: { query: text.trim(), limit: FOUND } }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
  });
  const options = (found.data?.items ?? []).map(({ code, place }) => ({
    value: code,
    label: `${code} · ${coverage.placeName(place)}`,
  }));
  return (
    <Finder
      label={t('coverage.whatIf.machine')}
      text={text}
      options={options}
      onText={setText}
      onFound={(code) => takeAway('machines', code)}
    />
  );
}

function StaffFinder({ coverage }: { readonly coverage: Coverage }) {
  const t = useText();
  const { query } = useCore();
  const takeAway = useCoverageView((state) => state.takeAway);
  const [text, setText] = useState('');
  const found = useQuery({
    ...query.staff.list.queryOptions({ input: { query: text.trim(), limit: FOUND } }),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== '',
  });
  const options = (found.data?.items ?? []).map(({ code, post, name, place }) => ({
    value: code,
    label: [code, name ?? post, place === null ? null : coverage.placeName(place)].filter(Boolean).join(' · '),
  }));
  return (
    <Finder
      label={t('coverage.whatIf.staff')}
      text={text}
      options={options}
      onText={setText}
      onFound={(code) => takeAway('staff', code)}
    />
  );
}

type FinderProps = {
  readonly label: string;
  readonly text: string;
  readonly options: { value: string; label: string }[];
  readonly onText: (text: string) => void;
  readonly onFound: (code: string) => void;
};

function Finder({ label, text, options, onText, onFound }: FinderProps) {
  return (
    <AutoComplete
      style={{ width: '100%' }}
      value={text}
      options={text.trim() === '' ? [] : options}
      onChange={onText}
      defaultActiveFirstOption
      onSelect={(code: string) => {
        onFound(code);
        onText('');
      }}
    >
      <Input allowClear aria-label={label} placeholder={label} />
    </AutoComplete>
  );
}
