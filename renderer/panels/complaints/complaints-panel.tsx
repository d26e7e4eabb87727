import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { ComplaintList } from './complaint-list.tsx';

const SHOWN = 5;

/** Complaints whose customers still wait, worst first; nothing at all while nobody does. */
export function ComplaintsPanel() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.complaints.list.queryOptions({ input: { open: true, limit: SHOWN } }));
  if (data === undefined || data.open === 0) return null;
  return (
    <Panel
      title={t('complaints.board.title')}
      aside={
        <Link to="/incidents/complaints">
          {t('complaints.board.sum', { open: data.open, overdue: data.overdue, watched: data.watched })}
        </Link>
      }
    >
      <ComplaintList complaints={data.items} withPlace />
    </Panel>
  );
}
