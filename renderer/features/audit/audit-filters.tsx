import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { zonedToUtc } from '../../../shared/kernel/zone-time.ts';
import { useCore } from '../../app/core-context.tsx';
import { kindText } from '../../i18n/kind-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';

type Draft = Readonly<Record<'text' | 'place' | 'post' | 'kind' | 'entity' | 'device' | 'from' | 'to', string>>;
const EMPTY: Draft = { text: '', place: '', post: '', kind: '', entity: '', device: '', from: '', to: '' };
/** Typing is over. */
const PAUSE_MS = 250;

/** `2026-09-11T09:30` of a field as UTC ms in `zone`; undefined for an empty one. */
function instantIn(zone: string, field: string): number | undefined {
  const [, y, m, d, h, mi] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(field) ?? [];
  if (y === undefined) return undefined;
  return zonedToUtc({ y: Number(y), m: Number(m), d: Number(d), h: Number(h), mi: Number(mi), s: 0 }, zone);
}

export function AuditFilters({
  onChange,
}: {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}) {
  const t = useText();
  const zone = useZone();
  const id = useId();
  const { query } = useCore();
  const { data: words } = useQuery(query.audit.words.queryOptions({ input: {} }));
  const [draft, setDraft] = useState<Draft>(EMPTY);
  useEffect(() => {
    const timer = setTimeout(() => {
      const { from, to, ...texts } = draft;
      const given = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== ''));
      const [fromAt, toAt] = [instantIn(zone, from), instantIn(zone, to)];
      onChange({ ...given, ...(fromAt !== undefined && { from: fromAt }), ...(toAt !== undefined && { to: toAt }) });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, zone, onChange]);
  const lists = { post: words?.posts, entity: words?.entities, device: words?.devices };
  const field = (name: keyof Draft, type: 'search' | 'datetime-local' = 'search') => (
    <label key={name} className={`audit-filter audit-filter-${name}`}>
      <span>{t(`audit.filter.${name}`)}</span>
      <input
        className="field"
        type={type}
        value={draft[name]}
        list={name in lists ? `${id}-${name}` : undefined}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className="audit-filters"
      role="search"
      aria-label={t('audit.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      {field('text')}
      {field('from', 'datetime-local')}
      {field('to', 'datetime-local')}
      {field('post')}
      <label className="audit-filter audit-filter-kind">
        <span>{t('audit.filter.kind')}</span>
        <select
          className="field"
          value={draft.kind}
          onChange={(event) => setDraft({ ...draft, kind: event.target.value })}
        >
          <option value="">{t('audit.filter.all')}</option>
          {(words?.kinds ?? [])
            .map((kind) => ({ kind, text: kindText(kind, t) }))
            .toSorted((one, other) => one.text.localeCompare(other.text))
            .map(({ kind, text }) => (
              <option key={kind} value={kind}>
                {text}
              </option>
            ))}
        </select>
      </label>
      {(['entity', 'place', 'device'] as const).map((name) => field(name))}
      <Button onClick={() => setDraft(EMPTY)} disabled={draft === EMPTY}>
        {t('audit.filter.clear')}
      </Button>
      {Object.entries(lists).map(([name, values]) => (
        <datalist key={name} id={`${id}-${name}`}>
          {values?.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      ))}
    </form>
  );
}
