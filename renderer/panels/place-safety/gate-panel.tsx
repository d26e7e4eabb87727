import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { DecisionWord } from '../../ui/gate/decision-word.tsx';
import { GateMark } from '../../ui/gate/gate-mark.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import './place-safety.css';

/** Decisions of earlier days shown below today's. */
const EARLIER = 4;

/** Whether a place may open today, and what was decided on the last days. */
export function GatePanel({ place }: { readonly place: string }) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.gate.check.queryOptions({ input: { place } }));
  const history = useQuery(query.gate.history.queryOptions({ input: { place, limit: EARLIER + 1 } }));
  const row = data?.items[0];
  return (
    <Panel
      title={t('gate.place.title')}
      aside={
        <Link to="/readiness/gate" search={{ place }}>
          {t('gate.place.today')}
        </Link>
      }
    >
      {data !== undefined && row === undefined ? <p className="faint safety-none">{t('gate.place.closed')}</p> : null}
      {row === undefined ? null : (
        <p className="safety-now">
          <GateMark findings={row.findings} /> <DecisionWord decision={row.decision} findings={row.findings} />
        </p>
      )}
      <ul className="safety-list">
        {(history.data?.items ?? []).map((one) => (
          <li key={`${one.date}/${one.decidedAt}`}>
            <span className="dim">{format.date(one.decidedAt)}</span>
            <span className="cut" title={one.reason ?? undefined}>
              {t(`gate.outcome.${one.outcome}`)}
              {one.reason === null ? '' : ` · ${one.reason}`}
            </span>
            <span className="faint">{operatorLabel(one.decidedBy)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
