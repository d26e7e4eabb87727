import { useState } from 'react';
import type { PlaybookInUse } from '../../../../shared/contract/playbooks.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { VersionCompare } from '../edit/version-compare.tsx';
import { StartWithIncident } from './start-with-incident.tsx';
import { StepLines } from './step-lines.tsx';
import { Button } from '../../../ui/act/button.tsx';

type PlaybookReadProps = {
  readonly playbook: PlaybookInUse;
  /** Every version of it, newest first. */
  readonly versions: readonly PlaybookInUse[];
  /** The incident it would be started with; null: one is chosen first. */
  readonly incident: string | null;
  readonly onVersion: (version: number) => void;
  readonly onEdit: () => void;
};

/** A playbook as it is read aloud: steps in order, by whom, within how long, when they apply, whom to call. */
export function PlaybookRead({ playbook, versions, incident, onVersion, onEdit }: PlaybookReadProps) {
  const t = useText();
  const nameOf = useName();
  const [comparing, setComparing] = useState(false);
  const older = versions.find(({ version }) => version < playbook.version);
  return (
    <>
      <div className="side-head">
        <h2>{nameOf(playbook)}</h2>
        <label className="version-choice">
          <span className="visually-hidden">{t('playbooks.column.version')}</span>
          <select
            className="field"
            value={playbook.version}
            onChange={(event) => onVersion(Number(event.target.value))}
          >
            {versions.map(({ version, validFrom, current }) => (
              <option key={version} value={version}>
                {t(current ? 'playbooks.version.current' : 'playbooks.version.from', { version, from: validFrom })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="dim playbook-about">
        {playbook.types.map((type) => t(`incidents.type.${type}`)).join(' · ')} ·{' '}
        {t('playbooks.source', {
          source: playbook.source === 'template' ? t('playbooks.source.template') : playbook.source,
        })}
      </p>
      <div className="side-actions">
        {playbook.current ? <StartWithIncident playbook={playbook.code} incident={incident} /> : null}
        <Button needs="playbooks.save" onClick={onEdit}>
          {t('playbooks.edit')} <Kbd>E</Kbd>
        </Button>
        {older === undefined ? null : (
          <Button aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
            {t('playbooks.compare', { version: older.version })}
          </Button>
        )}
      </div>
      {comparing && older !== undefined ? <VersionCompare before={older} after={playbook} /> : null}
      <StepLines steps={playbook.steps} />
    </>
  );
}
