import { useState } from 'react';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { SYSTEM_STATES, type MonitoredSystem } from '../../../shared/contract/systems.ts';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { GradeShape } from '../../ui/incident/grade-shape.tsx';
import { limitText } from '../../ui/incident/limit-text.ts';
import { SampleTag } from '../../ui/sample-tag.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { StateForm } from './state-form.tsx';
import { Button } from '../../ui/act/button.tsx';

const SHAPE = { up: 'ready', degraded: 'overdue', down: 'red' } as const satisfies Record<
  MonitoredSystem['state'],
  AnyState
>;

type SystemRowProps = { readonly system: MonitoredSystem; readonly incidents: readonly Incident[] };

/** One system: how it is, since when it is down, whom that concerns, and what it turns to. */
export function SystemRow({ system, incidents }: SystemRowProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow('second');
  const nameOf = useName();
  const [turning, setTurning] = useState<MonitoredSystem['state'] | null>(null);
  const { state, outage, stateSince, note } = system;
  return (
    <li className={`system-row system-${state}`}>
      <div className="system-line">
        <span className={`state-mark state-${SHAPE[state]} system-state`}>
          <StateShape state={SHAPE[state]} />
          {t(`systems.state.${state}`)}
        </span>
        <b className="cut system-name">{nameOf(system)}</b>
        {system.sample ? <SampleTag /> : null}
        {outage === null ? (
          <span className="dim">
            {stateSince === null ? '' : t('systems.since', { at: format.dateTime(stateSince) })}
          </span>
        ) : (
          <span className="system-outage" title={format.dateTime(outage.startedAt)}>
            <b>{limitText(now - outage.startedAt)}</b>{' '}
            {t('systems.downSince', { at: format.dateTime(outage.startedAt) })}
            {outage.provincesDown === null ? '' : ` · ${t('systems.provinces', { count: outage.provincesDown })}`}
          </span>
        )}
        <span className="split-gap" />
        <span className="system-turns" role="group" aria-label={t('systems.turn', { name: nameOf(system) })}>
          {SYSTEM_STATES.toReversed()
            .filter((one) => one !== state || one === 'down')
            .map((one) => (
              <Button
                needs="systems.setState"
                key={one}
                size="small"
                danger={one === 'down' && state !== 'down'}
                onClick={() => setTurning(one)}
              >
                {t(one === state ? 'systems.correct' : `systems.to.${one}`)}
              </Button>
            ))}
        </span>
      </div>
      {note === null && incidents.length === 0 ? null : (
        <p className="system-more">
          {note === null ? null : <span>{note}</span>}
          {incidents.map(({ id, number, title, severity }) => (
            <Link key={id} to="/incidents/:id" params={{ id }} className="cut">
              <GradeShape severity={severity} size={11} /> #{number} {title}
            </Link>
          ))}
        </p>
      )}
      {turning === null ? null : (
        <StateForm key={turning} system={system} to={turning} onDone={() => setTurning(null)} />
      )}
      {state === 'down' && incidents.length === 0 && turning === null ? (
        <p className="system-more">
          <Link to="/incidents/new" search={{ text: t('systems.open.title', { name: nameOf(system) }) }}>
            {t('systems.open')}
          </Link>
        </p>
      ) : null}
    </li>
  );
}
