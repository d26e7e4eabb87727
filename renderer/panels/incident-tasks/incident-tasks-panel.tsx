import { useQuery } from '@tanstack/react-query';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { PlainTasks } from './plain-tasks.tsx';
import { RunPane } from './run-pane.tsx';
import { Button } from '../../ui/act/button.tsx';
import './incident-tasks.css';

/** What is being done in an incident: its playbooks step by step, its other tasks and its orders; the suggested playbook starts by one press. */
export function IncidentTasksPanel({ incident }: { readonly incident: Pick<Incident, 'id' | 'stage'> }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const start = useCommand((client) => client.playbooks.start);
  const { data } = useQuery(query.playbooks.forIncident.queryOptions({ input: { incident: incident.id } }));
  const orders = useQuery(query.orders.list.queryOptions({ input: { incident: incident.id } }));
  const closed = incident.stage === 'closed';
  const runs = data?.runs ?? [];
  const waiting = (orders.data?.items ?? []).filter(
    ({ withdrawnAt, acknowledged, recipients }) => withdrawnAt === null && acknowledged < recipients.length,
  );
  return (
    <Panel
      title={t('playbooks.incident')}
      className="incident-tasks"
      aside={
        <>
          {closed ? null : (
            <>
              <Link to="/incidents/playbooks" search={{ incident: incident.id }}>
                {t('playbooks.incident.other')}
              </Link>{' '}
              <Link to="/incidents/tasks" search={{ incident: incident.id, create: '1' }}>
                {t('tasks.new')}
              </Link>{' '}
              <Link to="/incidents/tasks" search={{ tab: 'orders', incident: incident.id, create: '1' }}>
                {t('orders.new')}
              </Link>
            </>
          )}
        </>
      }
    >
      {(data?.suggested ?? []).map((one) => (
        <p key={one.code} className="suggested">
          <span>{t('playbooks.incident.suggested', { name: nameOf(one), steps: one.steps })}</span>
          <Button
            needs="playbooks.start"
            type="primary"
            size="small"
            loading={start.pending}
            onClick={() => void start.run({ incident: incident.id, playbook: one.code })}
          >
            {t('playbooks.start')}
          </Button>
        </p>
      ))}
      {runs.map((run) => (
        <RunPane key={run.id} run={run} closed={closed} />
      ))}
      <PlainTasks incident={incident.id} />
      {waiting.length === 0 ? null : (
        <ul className="incident-orders">
          {waiting.map((order) => (
            <li key={order.id}>
              <Link to="/incidents/tasks" search={{ tab: 'orders', order: order.id, show: 'all' }} className="cut">
                {t('orders.number', { number: order.number })} {order.text}
              </Link>
              <span className={order.overdue > 0 ? 'warn-word' : 'dim'}>
                {t('orders.answers', { done: order.acknowledged, total: order.recipients.length })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && runs.length + data.suggested.length === 0 ? (
        <p className="faint suggested">{t('playbooks.incident.none')}</p>
      ) : null}
    </Panel>
  );
}
