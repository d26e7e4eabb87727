import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Button } from '../../ui/act/button.tsx';

/** What drills of an earlier event left open, with the way to take it along; nothing when there is none. */
export function CarryOver() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.drills.carriable.queryOptions({ input: {} }));
  const carry = useCommand((client) => client.drills.carryOver);
  if (data === undefined || data.event === null || data.items.length === 0) return null;
  return (
    <div className="drill-carry" role="status">
      <b>{t('drills.carry', { event: data.event.name, count: data.items.length })}</b>
      {data.dueAt === null ? null : (
        <span className="dim">{t('drills.carry.due', { date: format.date(data.dueAt) })}</span>
      )}
      <Button
        needs="drills.carryOver"
        size="small"
        type="primary"
        loading={carry.pending}
        onClick={() => void carry.run({})}
      >
        {t('drills.carry.do')}
      </Button>
    </div>
  );
}
