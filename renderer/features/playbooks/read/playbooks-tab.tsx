import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import type { PlaybookInUse } from '../../../../shared/contract/playbooks.ts';
import { INCIDENT_TYPES } from '../../../../shared/domain/incidents/stage.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { PlaybookRead } from './playbook-read.tsx';
import { Button } from '../../../ui/act/button.tsx';

type PlaybooksTabProps = {
  readonly search: URLSearchParams;
  readonly strip: ReactNode;
  readonly playbooks: readonly PlaybookInUse[] | null;
};

/** Every playbook in the version that counts now; one of them to read beside the list. */
export function PlaybooksTab({ search, strip, playbooks }: PlaybooksTabProps) {
  const t = useText();
  const [text, setText] = useState('');
  const columns = useColumns();
  const current = (playbooks ?? []).filter((one) => one.current);
  const words = text.trim().toLowerCase();
  const rows = current
    .filter((one) => `${one.name}\n${one.nameEn}\n${one.types.join('\n')}`.toLowerCase().includes(words))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.code.localeCompare(b.code));
  const chosen = search.get('code') ?? rows[0]?.code ?? null;
  const incident = search.get('incident');
  const versions = (playbooks ?? []).filter(({ code }) => code === chosen);
  const version = Number(search.get('version'));
  const shown = versions.find((one) => one.version === version) ?? versions.find((one) => one.current);
  const go = (next: { code?: string; version?: number; edit?: string }): void =>
    navigate(
      '/incidents/playbooks',
      {},
      {
        code: next.code ?? chosen ?? undefined,
        version: next.version === undefined ? undefined : String(next.version),
        incident: incident ?? undefined,
        edit: next.edit,
      },
    );
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('playbooks.title')}</h1>
        {strip}
        <span className="split-gap" />
        <Input
          className="split-search"
          allowClear
          aria-label={t('playbooks.search')}
          placeholder={t('playbooks.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button needs="playbooks.save" onClick={() => go({ edit: 'new' })}>
          {t('playbooks.new')}
        </Button>
      </header>
      <div className="split-body playbooks-body">
        <div className="split-list">
          <VirtualTable
            label={t('playbooks.title')}
            rows={rows}
            keyOf={(one) => one.code}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(one) => go({ code: one.code })}
            onRowKey={(one, key) => {
              if (key.toLowerCase() !== 'e') return false;
              go({ code: one.code, edit: one.code });
              return true;
            }}
            memory="playbooks"
            empty={playbooks === null ? null : <Empty title={t('playbooks.empty')} />}
          />
          <p className="split-keys">{t('playbooks.keys')}</p>
        </div>
        <SidePane label={t('playbooks.read')}>
          {shown === undefined ? null : (
            <PlaybookRead
              key={`${shown.code}/${shown.version}`}
              playbook={shown}
              versions={versions}
              incident={incident}
              onVersion={(one) => go({ version: one })}
              onEdit={() => go({ edit: shown.code })}
            />
          )}
        </SidePane>
      </div>
    </div>
  );
}

/** In the order in which types of incident are named everywhere. */
function rankOf({ types }: PlaybookInUse): number {
  return Math.min(...types.map((type) => INCIDENT_TYPES.indexOf(type)));
}

function useColumns(): readonly TableColumn<PlaybookInUse>[] {
  const t = useText();
  const nameOf = useName();
  return [
    {
      id: 'name',
      title: t('playbooks.column.name'),
      width: 'minmax(150px, 1.4fr)',
      render: (one) => <span className="cut">{nameOf(one)}</span>,
    },
    {
      id: 'types',
      title: t('playbooks.column.types'),
      width: 'minmax(100px, 1fr)',
      render: (one) => (
        <span className="cut dim">{one.types.map((type) => t(`incidents.type.${type}`)).join(' · ')}</span>
      ),
    },
    { id: 'steps', title: t('playbooks.column.steps'), width: '56px', render: (one) => one.steps.length },
    {
      id: 'version',
      title: t('playbooks.column.version'),
      width: '64px',
      render: (one) => <span className="dim">{t('playbooks.version', { version: one.version })}</span>,
    },
    {
      id: 'runs',
      title: t('playbooks.column.runs'),
      width: '64px',
      render: (one) => <span className={one.runs === 0 ? 'dim' : undefined}>{one.runs}</span>,
    },
  ];
}
