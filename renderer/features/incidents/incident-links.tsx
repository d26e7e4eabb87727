import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { useOpenIncidents } from '../../ui/incident/use-situation.ts';

const KINDS = ['incident', 'place', 'item', 'system', 'task', 'entry'] as const;
type Kind = (typeof KINDS)[number];
const kindOf = (value: string): Kind => KINDS.find((one) => one === value) ?? 'incident';

/** What the incident is linked to, and one more. */
export function IncidentLinks({ incident }: { readonly incident: Incident }) {
  const t = useText();
  const id = useId();
  const link = useCommand((client) => client.incidents.link);
  const open = useOpenIncidents();
  const [adding, setAdding] = useState(false);
  const [kind, setKind] = useState<Kind>('incident');
  const [ref, setRef] = useState('');
  const [note, setNote] = useState('');
  const closed = incident.stage === 'closed';
  const target = { incident: incident.id, expected: incident.revision };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (ref.trim() === '') return;
    const said = note.trim() === '' ? {} : { note };
    // Incidents are spoken of by their numbers.
    const number = Number(ref.replace('#', ''));
    const named = kind === 'incident' ? open?.items.find((one) => one.number === number)?.id : undefined;
    const done = await link.run({ ...target, link: { kind, ref: named ?? ref.trim() }, ...said });
    if (done === null) return;
    setRef('');
    setNote('');
    setAdding(false);
  };
  return (
    <div role="group" aria-label={t('incidents.links')}>
      <h3>{t('incidents.links')}</h3>
      <ul className="incident-links">
        {incident.links.map((one) => (
          <li key={`${one.kind}/${one.ref}`}>
            <span className="dim">{t(`incidents.link.${one.kind}`)}</span> <LinkTarget kind={one.kind} code={one.ref} />
            {one.note === null ? null : <span className="dim"> · {one.note}</span>}
            {closed ? null : (
              <button
                type="button"
                className="plain-button faint"
                aria-label={t('incidents.link.remove', { ref: one.ref })}
                onClick={() => void link.run({ ...target, link: { kind: one.kind, ref: one.ref }, linked: false })}
              >
                ✕
              </button>
            )}
          </li>
        ))}
      </ul>
      {closed ? null : adding ? (
        <form className="link-form" onSubmit={(event) => void send(event)}>
          <select
            className="field"
            aria-label={t('incidents.link.kind')}
            value={kind}
            onChange={(event) => setKind(kindOf(event.target.value))}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`incidents.link.${one}`)}
              </option>
            ))}
          </select>
          <input
            id={`${id}-ref`}
            className="field"
            aria-label={t('incidents.link.ref')}
            placeholder={t('incidents.link.ref')}
            maxLength={120}
            value={ref}
            onChange={(event) => setRef(event.target.value)}
          />
          <input
            className="field"
            aria-label={t('incidents.link.note')}
            placeholder={t('incidents.link.note')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button size="small" htmlType="submit" loading={link.pending}>
            {t('incidents.link.add')}
          </Button>
        </form>
      ) : (
        <Button size="small" onClick={() => setAdding(true)}>
          {t('incidents.link.add')}
        </Button>
      )}
    </div>
  );
}

function OtherIncident({ id }: { readonly id: string }) {
  const { query } = useCore();
  const { data } = useQuery(query.incidents.get.queryOptions({ input: { incident: id } }));
  return (
    <Link to="/incidents/:id" params={{ id }}>
      {data === undefined ? id : `#${data.incident.number} ${data.incident.title}`}
    </Link>
  );
}

function LinkTarget({ kind, code }: { readonly kind: Kind; readonly code: string }) {
  if (kind === 'incident') return <OtherIncident id={code} />;
  if (kind === 'place')
    return (
      <Link to="/places/:code" params={{ code }}>
        {code}
      </Link>
    );
  if (kind === 'item')
    return (
      <Link to="/readiness/item/:code" params={{ code }}>
        {code}
      </Link>
    );
  if (kind === 'system') return <Link to="/incidents/systems">{code}</Link>;
  return <span>{code}</span>;
}
