import { useState } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { LINK_KINDS, type Link } from '../../../shared/contract/log.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { LinkFinder } from '../../ui/link/link-finder.tsx';
import { LinkName } from '../../ui/link/link-name.tsx';
import { PlainButton } from '../../ui/act/plain-button.tsx';
import { Button } from '../../ui/act/button.tsx';

/** What the incident is linked to, and one more. */
export function IncidentLinks({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const link = useCommand((client) => client.incidents.link);
  const [adding, setAdding] = useState(false);
  const [kind, setKind] = useState<Link['kind']>('incident');
  const [note, setNote] = useState('');
  const closed = incident.stage === 'closed';
  const target = { incident: incident.id, expected: incident.revision };
  const add = async (ref: string): Promise<void> => {
    const said = note.trim() === '' ? {} : { note };
    const done = await link.run({ ...target, link: { kind, ref }, ...said });
    if (done === null) return;
    setNote('');
    setAdding(false);
  };
  return (
    <div role="group" aria-label={t('incidents.links')}>
      <h3>{t('incidents.links')}</h3>
      <ul className="incident-links">
        {incident.links.map((one) => (
          <li key={`${one.kind}/${one.ref}`}>
            <span className="dim">{t(`incidents.link.${one.kind}`)}</span> <LinkName link={one} />
            {one.note === null ? null : <span className="dim"> · {one.note}</span>}
            {closed ? null : (
              <PlainButton
                needs="incidents.link"

                className="plain-button faint"
                aria-label={t('incidents.link.remove', { ref: one.ref })}
                onClick={() => void link.run({ ...target, link: { kind: one.kind, ref: one.ref }, linked: false })}
              >
                ✕
              </PlainButton>
            )}
          </li>
        ))}
      </ul>
      {closed ? null : adding ? (
        <div className="link-form">
          <select
            className="field"
            aria-label={t('incidents.link.kind')}
            value={kind}
            onChange={({ target: field }) => setKind(LINK_KINDS.find((one) => one === field.value) ?? 'incident')}
          >
            {LINK_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`incidents.link.${one}`)}
              </option>
            ))}
          </select>
          <input
            className="field"
            aria-label={t('incidents.link.note')}
            placeholder={t('incidents.link.note')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className="link-find">
            <LinkFinder
              kind={kind}
              without={incident.id}
              onFound={(ref) => void add(ref)}
              onLeave={() => setAdding(false)}
            />
          </div>
        </div>
      ) : (
        <Button needs="incidents.link" size="small" onClick={() => setAdding(true)}>
          {t('incidents.link.add')}
        </Button>
      )}
    </div>
  );
}
