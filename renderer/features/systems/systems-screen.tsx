import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MonitoredSystem } from '../../../shared/contract/systems.ts';
import { useCore } from '../../app/core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { useOpenIncidents } from '../../ui/incident/use-situation.ts';
import { Empty } from '../../ui/panel/empty.tsx';
import { Plans } from './plans.tsx';
import { PostureHistory } from './posture-history.tsx';
import { SetPosture } from './set-posture.tsx';
import { SystemForm } from './system-form.tsx';
import { SystemRow } from './system-row.tsx';
import { Button } from '../../ui/act/button.tsx';
import '../../ui/split/split.css';
import './systems.css';

/** A scrolling region must be reachable by keyboard even when nothing inside it can take the focus. */
const REACHABLE = { tabIndex: 0 } as const;

/** Those that are down first, the longest first; then degraded ones; the rest as listed. */
const RANK = { down: 0, degraded: 1, up: 2 } as const;
const worstFirst = (a: MonitoredSystem, b: MonitoredSystem): number =>
  RANK[a.state] - RANK[b.state] || (a.outage?.startedAt ?? 0) - (b.outage?.startedAt ?? 0);

/** Systems with their outages, which are facts of incidents, and the posture of the centre with the plans that are active. */
export function SystemsScreen() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.systems.list.queryOptions({ input: {} }));
  const open = useOpenIncidents();
  const [adding, setAdding] = useState(false);
  const systems = (data?.items ?? []).toSorted(worstFirst);
  const down = systems.filter(({ state }) => state === 'down').length;
  return (
    <div className="systems-screen">
      <section className="systems-list" aria-label={t('systems.title')} {...REACHABLE}>
        <header className="systems-head">
          <h1>{t('systems.title')}</h1>
          <span className={down > 0 ? 'warn-word' : 'dim'}>{t('systems.sum', { down, total: systems.length })}</span>
          <span className="split-gap" />
          <Button needs="systems.save" size="small" onClick={() => setAdding(!adding)} aria-expanded={adding}>
            {t('systems.add')}
          </Button>
        </header>
        {adding ? <SystemForm onDone={() => setAdding(false)} /> : null}
        {data !== undefined && systems.length === 0 ? (
          <Empty title={t('systems.empty')} hint={t('systems.empty.hint')} />
        ) : null}
        <ul className="system-rows">
          {systems.map((system) => (
            <SystemRow
              key={system.code}
              system={system}
              incidents={(open?.items ?? []).filter(({ systems: of }) => of.includes(system.code))}
            />
          ))}
        </ul>
        <p className="faint">{t('systems.hint')}</p>
      </section>
      <section className="posture-side" aria-label={t('posture.title')} {...REACHABLE}>
        <SetPosture incidents={open?.items ?? []} />
        <Plans incidents={open?.items ?? []} />
        <PostureHistory />
      </section>
    </div>
  );
}
