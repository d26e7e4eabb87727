import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link, navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { GradeMark } from '../../ui/incident/grade-mark.tsx';
import { IncidentStageMark } from '../../ui/incident/stage-mark.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { Button } from '../../ui/act/button.tsx';
import './incidents-panel.css';

const SHOWN = 5;

/** Incidents at one place: open ones first, then what was. */
export function PlaceIncidentsPanel({ place }: { readonly place: string }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.incidents.list.queryOptions({ input: { place, limit: SHOWN } }));
  if (data === undefined) return null;
  return (
    <Panel
      title={t('incidents.place.title')}
      aside={
        <>
          {data.total === 0 ? null : (
            <Link to="/incidents" search={{ place, show: 'all' }}>
              {t('incidents.place.all', { count: data.total })}
            </Link>
          )}{' '}
          <Button needs="incidents.open" size="small" onClick={() => navigate('/incidents/new', {}, { place })}>
            {t('incidents.new')}
          </Button>
        </>
      }
    >
      {data.total === 0 ? <p className="faint incidents-none">{t('incidents.place.none')}</p> : null}
      <ul className="place-incidents">
        {data.items.map((incident) => (
          <li key={incident.id}>
            <GradeMark
              scheme={incident.scheme}
              version={incident.schemeVersion}
              grade={incident.grade}
              severity={incident.severity}
              short
              size={12}
            />
            <Link to="/incidents/:id" params={{ id: incident.id }} className="cut" title={incident.title}>
              {incident.title}
            </Link>
            <IncidentStageMark incident={incident} />
            <span className="faint">{format.moment(incident.eventAt, now)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
