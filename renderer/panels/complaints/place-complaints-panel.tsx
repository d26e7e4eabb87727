import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { ComplaintList } from './complaint-list.tsx';
import { Button } from '../../ui/act/button.tsx';

const SHOWN = 5;

/** Complaints about one place that are not closed, worst first. */
export function PlaceComplaintsPanel({ place }: { readonly place: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.complaints.list.queryOptions({ input: { place } }));
  const open = (data?.items ?? []).filter((complaint) => complaint.open);
  return (
    <Panel
      title={t('complaints.place.title')}
      aside={
        <>
          {(data?.total ?? 0) === 0 ? null : (
            <Link to="/incidents/complaints" search={{ place, show: 'all' }}>
              {t('complaints.place.all', { count: data?.total ?? 0 })}
            </Link>
          )}{' '}
          <Button
            needs="complaints.add"
            size="small"
            onClick={() => navigate('/incidents/complaints', {}, { place, add: place })}
          >
            {t('complaints.add')}
          </Button>
        </>
      }
    >
      {data !== undefined && open.length === 0 ? <p className="faint">{t('complaints.place.none')}</p> : null}
      <ComplaintList complaints={open.slice(0, SHOWN)} />
    </Panel>
  );
}
