import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Link } from '../../../shared/contract/log.ts';
import { useCore } from '../../app/core-context.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { shownTitle } from '../incident/incident-title.ts';

const SHOWN = 12;
/** Lists that are searched here and not in the core: longer ones are found by typing more. */
const READ = 500;

type Choice = { readonly value: string; readonly label: string };

type LinkFinderProps = {
  readonly kind: Link['kind'];
  /** Not offered: the record that the link starts from. */
  readonly without?: string;
  readonly onFound: (ref: string) => void;
  readonly onLeave: () => void;
};

/** Finds what a link can lead to, by what people call it: an incident by number or title, a place, a log entry by its words. */
export function LinkFinder({ kind, without, onFound, onLeave }: LinkFinderProps) {
  const t = useText();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const choices = useChoices(kind, text.trim()).filter(({ value }) => value !== without);
  useEffect(() => field.current?.focus(), []);
  return (
    <AutoComplete
      style={{ width: '100%' }}
      value={text}
      options={choices}
      onChange={setText}
      defaultActiveFirstOption
      onSelect={(ref: string) => {
        onFound(ref);
        setText('');
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
      notFoundContent={text.trim() === '' ? null : t('link.find.none')}
    >
      <Input ref={field} allowClear aria-label={t('link.find')} placeholder={t(`link.find.${kind}`)} maxLength={80} />
    </AutoComplete>
  );
}

function useChoices(kind: Link['kind'], text: string): Choice[] {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const { query } = useCore();
  const typed = text !== '';
  const incidents = useQuery({
    ...query.incidents.list.queryOptions({ input: { limit: READ } }),
    enabled: kind === 'incident',
  }).data;
  const places = useQuery({
    ...query.places.search.queryOptions({ input: { query: text, limit: SHOWN } }),
    enabled: kind === 'place' && typed,
  }).data;
  const entries = useQuery({
    ...query.log.search.queryOptions({ input: { text, standing: true, limit: SHOWN } }),
    enabled: kind === 'entry' && typed,
  }).data;
  const systems = useQuery({ ...query.systems.list.queryOptions({ input: {} }), enabled: kind === 'system' }).data;
  const catalogue = useQuery({ ...query.catalogue.get.queryOptions({ input: {} }), enabled: kind === 'item' }).data;
  const tasks = useQuery({
    ...query.tasks.list.queryOptions({ input: { state: 'all', query: text, limit: SHOWN } }),
    enabled: kind === 'task' && typed,
  }).data;
  const holding = (all: readonly Choice[]): Choice[] =>
    all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())).slice(0, SHOWN);
  switch (kind) {
    case 'incident':
      return holding(
        (incidents?.items ?? []).map(({ id, number, title }) => ({
          value: id,
          label: `#${number} ${shownTitle(title, t)}`,
        })),
      );
    case 'place':
      return typed
        ? (places?.items ?? []).map((place) => ({ value: place.code, label: `${nameOf(place)} · ${place.code}` }))
        : [];
    case 'entry':
      return typed
        ? (entries?.items ?? []).map((one) => ({
            value: one.id,
            label: `${format.dateTime(one.eventTime)} ${one.text}`,
          }))
        : [];
    case 'system':
      return holding((systems?.items ?? []).map((one) => ({ value: one.code, label: nameOf(one) })));
    case 'item':
      return holding((catalogue?.items ?? []).map((one) => ({ value: one.code, label: nameOf(one) })));
    case 'task':
      return typed
        ? (tasks?.items ?? []).map((one) => ({
            value: one.id,
            label: nameOf({ name: one.title, nameEn: one.titleEn }),
          }))
        : [];
  }
}
