import { useState, type ReactNode } from 'react';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { navigate } from '../../../app/router/router.tsx';
import { useNow } from '../../../app/now.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { toZoneInput } from '../../../ui/time/zone-input.ts';
import { VersionCompare } from '../edit/version-compare.tsx';
import { SchemeRead } from './scheme-read.tsx';
import { Button } from '../../../ui/act/button.tsx';

type SchemesTabProps = {
  readonly search: URLSearchParams;
  readonly strip: ReactNode;
  /** Every version, newest first within a scheme. */
  readonly schemes: readonly GradingScheme[] | null;
};

/** Grading schemes in the version that new incidents get, one to read beside the list. */
export function SchemesTab({ search, strip, schemes }: SchemesTabProps) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const today = toZoneInput(useNow(), zone).slice(0, 10);
  const [comparing, setComparing] = useState(false);
  const all = schemes ?? [];
  const codes = [...new Set(all.map(({ code }) => code))];
  const versionsOf = (code: string | null): GradingScheme[] => all.filter((one) => one.code === code);
  const currentOf = (code: string): GradingScheme | undefined => {
    const versions = versionsOf(code);
    return versions.find(({ validFrom }) => validFrom <= today) ?? versions[0];
  };
  const rows = codes.flatMap((code) => currentOf(code) ?? []);
  const chosen = search.get('code') ?? rows[0]?.code ?? null;
  const versions = versionsOf(chosen);
  const shown =
    versions.find(({ version }) => version === Number(search.get('version'))) ??
    (chosen === null ? undefined : currentOf(chosen));
  const older = versions.find(({ version }) => shown !== undefined && version < shown.version);
  const go = (next: { code?: string; version?: string; edit?: string }): void =>
    navigate('/incidents/playbooks', {}, { tab: 'schemes', code: next.code ?? chosen ?? undefined, ...next });
  const columns: readonly TableColumn<GradingScheme>[] = [
    {
      id: 'name',
      title: t('playbooks.column.name'),
      width: 'minmax(160px, 1.6fr)',
      render: (one) => <span className="cut">{nameOf(one)}</span>,
    },
    {
      id: 'order',
      title: t('playbooks.scheme.order'),
      width: 'minmax(100px, 1fr)',
      render: (one) => <span className="cut dim">{one.grades.map(({ code }) => code).join(' > ')}</span>,
    },
    {
      id: 'version',
      title: t('playbooks.column.version'),
      width: '70px',
      render: (one) => <span className="dim">{t('playbooks.version', { version: one.version })}</span>,
    },
    { id: 'from', title: t('playbooks.field.validFrom'), width: '100px', render: (one) => one.validFrom },
  ];
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('playbooks.title')}</h1>
        {strip}
        <span className="split-gap" />
        <Button needs="incidents.saveScheme" onClick={() => go({ edit: 'new' })}>
          {t('playbooks.scheme.new')}
        </Button>
      </header>
      <div className="split-body playbooks-body">
        <div className="split-list">
          <VirtualTable
            label={t('playbooks.tab.schemes')}
            rows={rows}
            keyOf={(one) => one.code}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(one) => go({ code: one.code })}
            memory="schemes"
          />
        </div>
        <SidePane label={t('playbooks.read')}>
          {shown === undefined ? null : (
            <>
              <div className="side-head">
                <h2>{nameOf(shown)}</h2>
                <label className="version-choice">
                  <span className="visually-hidden">{t('playbooks.column.version')}</span>
                  <select
                    className="field"
                    value={shown.version}
                    onChange={(event) => go({ version: event.target.value })}
                  >
                    {versions.map(({ version, validFrom }) => (
                      <option key={version} value={version}>
                        {t('playbooks.version.from', { version, from: validFrom })}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
              <p className="dim playbook-about">{t('playbooks.source', { source: shown.source })}</p>
              <div className="side-actions">
                <Button
                  needs="incidents.saveScheme"
                  type="primary"
                  onClick={() => go({ code: shown.code, edit: shown.code })}
                >
                  {t('playbooks.edit')}
                </Button>
                {older === undefined ? null : (
                  <Button aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
                    {t('playbooks.compare', { version: older.version })}
                  </Button>
                )}
              </div>
              {comparing && older !== undefined ? <VersionCompare before={older} after={shown} /> : null}
              <SchemeRead scheme={shown} />
            </>
          )}
        </SidePane>
      </div>
    </div>
  );
}
