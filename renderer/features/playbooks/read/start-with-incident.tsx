import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type StartWithIncidentProps = { readonly playbook: string; readonly incident: string | null };

/** Starts the playbook with an open incident: the one it was opened from, or one chosen here. */
export function StartWithIncident({ playbook, incident }: StartWithIncidentProps) {
  const t = useText();
  const { query } = useCore();
  const start = useCommand((client) => client.playbooks.start);
  const { data } = useQuery(query.incidents.list.queryOptions({ input: { open: true, limit: 200 } }));
  const open = data?.items ?? [];
  const [chosen, setChosen] = useState(incident ?? '');
  const wanted = open.some(({ id }) => id === chosen) ? chosen : (open[0]?.id ?? '');
  const run = async (): Promise<void> => {
    const done = await start.run({ incident: wanted, playbook });
    if (done !== null) navigate('/incidents/:id', { id: wanted });
  };
  if (open.length === 0) return <span className="faint">{t('playbooks.start.none')}</span>;
  return (
    <span className="start-with">
      <select
        className="field"
        aria-label={t('playbooks.start.incident')}
        value={wanted}
        onChange={(event) => setChosen(event.target.value)}
      >
        {open.map(({ id, number, title }) => (
          <option key={id} value={id}>
            #{number} {title}
          </option>
        ))}
      </select>
      <Button needs="playbooks.start" type="primary" loading={start.pending} onClick={() => void run()}>
        {t('playbooks.start')}
      </Button>
    </span>
  );
}
