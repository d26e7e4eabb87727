import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Contact } from '../../../shared/contract/contacts.ts';
import { CONTACT_KINDS } from '../../../shared/domain/duty/contact-kind.ts';
import { useCore } from '../../app/core-context.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { LargeNumber } from '../../ui/large-number/large-number.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { ContactForm } from './contact-form.tsx';
import { foundContacts } from './found-contacts.ts';
import { Button } from '../../ui/act/button.tsx';

type ContactsTabProps = { readonly tabs: ReactNode; readonly search: URLSearchParams };

/** Whom the centre calls: typed letters find, Enter shows the number large. */
export function ContactsTab({ tabs, search }: ContactsTabProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  // Whoever comes by the tag of a step sees those contacts first.
  const [kind, setKind] = useState<string>(() => CONTACT_KINDS.find((one) => one === search.get('kind')) ?? '');
  const [editing, setEditing] = useState<string | null>(null);
  const [calling, setCalling] = useState<Contact | null>(null);
  const { data } = useQuery(query.contacts.list.queryOptions({ input: {} }));
  const all = useMemo(() => data?.items ?? [], [data]);
  const rows = useMemo(
    () =>
      foundContacts(text, all, (one) => t(`contacts.kind.${one}`)).filter((one) => kind === '' || one.kind === kind),
    [text, all, kind, t],
  );
  const who = (one: Contact): string =>
    [nameOf({ name: one.organisation, nameEn: one.organisationEn }), one.department].filter(Boolean).join(' · ');
  const onKeyDown = (event: KeyboardEvent): void => {
    const [first] = rows;
    if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
    else if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
    else setCalling(first);
    event.preventDefault();
  };
  const columns: readonly TableColumn<Contact>[] = [
    {
      id: 'kind',
      title: t('contacts.kind'),
      width: '132px',
      render: (one) => <span className="cut dim">{t(`contacts.kind.${one.kind}`)}</span>,
    },
    {
      id: 'who',
      title: t('contacts.organisation'),
      width: 'minmax(180px, 1.6fr)',
      render: (one) => (
        <>
          <span className="cut" title={who(one)}>
            {who(one)}
          </span>
        </>
      ),
    },
    {
      id: 'number',
      title: t('contacts.number'),
      width: 'minmax(140px, 1fr)',
      render: (one) => (
        <button type="button" tabIndex={-1} className="plain-button contact-number cut" onClick={() => setCalling(one)}>
          {one.numbers.map(({ number }) => number).join(' / ')}
        </button>
      ),
    },
    {
      id: 'place',
      title: t('contacts.place'),
      width: 'minmax(90px, 0.8fr)',
      render: (one) => (
        <span className="cut dim">
          {one.placeName === null ? '—' : nameOf({ name: one.placeName, nameEn: one.placeNameEn })}
        </span>
      ),
    },
    {
      id: 'note',
      title: t('contacts.note'),
      width: 'minmax(100px, 1fr)',
      render: (one) => <span className="cut dim">{[one.language, one.note].filter(Boolean).join(' · ')}</span>,
    },
  ];
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('duty.title')}</h1>
        {tabs}
        <Input
          className="split-search"
          allowClear
          ref={takeFocus}
          aria-label={t('contacts.search')}
          placeholder={t('contacts.search.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <select
          className="field contact-kind"
          aria-label={t('contacts.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        >
          <option value="">{t('contacts.kind.all')}</option>
          {CONTACT_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`contacts.kind.${one}`)}
            </option>
          ))}
        </select>
        <span className="dim">{t('contacts.count', { shown: rows.length, total: all.length })}</span>
        <span className="split-gap" />
        <Button needs="contacts.save" type="primary" onClick={() => setEditing('')}>
          {t('contacts.new')}
        </Button>
      </header>
      <div className="split-body">
        <div className="split-list" ref={list}>
          <VirtualTable
            label={t('duty.tab.contacts')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={columns}
            onOpen={setCalling}
            onRowKey={(one, key) => {
              if (key === 'n') setCalling(one);
              else if (key === 'e') setEditing(one.id);
              else return false;
              return true;
            }}
            selected={editing === null ? undefined : new Set([editing])}
            empty={
              data === undefined ? null : all.length === 0 ? (
                <Empty title={t('contacts.empty.title')} hint={t('contacts.empty.hint')}>
                  <Button needs="contacts.save" type="primary" onClick={() => setEditing('')}>
                    {t('contacts.new')}
                  </Button>
                </Empty>
              ) : (
                <Empty title={t('contacts.empty.filtered')} />
              )
            }
          />
          <p className="split-keys">{t('contacts.keys')}</p>
        </div>
        <SidePane label={t('contacts.side')}>
          {editing === null ? (
            <p className="faint">{t('contacts.side.none')}</p>
          ) : (
            <ContactForm
              key={editing}
              contact={all.find(({ id }) => id === editing) ?? null}
              onClose={() => setEditing(null)}
            />
          )}
        </SidePane>
      </div>
      <LargeNumber
        call={calling && { who: who(calling), numbers: calling.numbers, note: calling.note }}
        onClose={() => setCalling(null)}
      />
    </div>
  );
}

/** Whoever comes here looks for somebody: the field has the focus from the start. */
const takeFocus = (input: InputRef | null): void => input?.focus();
