import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { operatorLabel } from '../../app/operator.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

const SHOWN = 6;

/** The last handovers, newest first; each stays as it was accepted. */
export function HandoverHistory() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.handover.list.queryOptions({ input: { limit: SHOWN } }));
  return (
    <p className="split-keys handover-history">
      <span>{t('handover.history')}</span>
      {data === undefined || data.items.length === 0 ? (
        <span>{t('handover.history.none')}</span>
      ) : (
        data.items.map((one) => (
          <Link key={one.id} to="/incidents/handover" search={{ id: one.id }}>
            {format.dateTime(one.acceptedAt)} {operatorLabel(one.outgoing)} → {operatorLabel(one.incoming)}
          </Link>
        ))
      )}
    </p>
  );
}
