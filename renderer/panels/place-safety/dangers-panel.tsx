import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link, navigate } from '../../app/router/router.tsx';
import { useText } from '../../i18n/text.tsx';
import { DangerDue } from '../../ui/danger/danger-due.tsx';
import { StageMark } from '../../ui/danger/stage-mark.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { Button } from '../../ui/act/button.tsx';
import './place-safety.css';

const SHOWN = 6;

/** Hidden dangers of one place that are not struck off, worst first. */
export function DangersPanel({ place }: { readonly place: string }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.dangers.list.queryOptions({ input: { place } }));
  const living = (data?.items ?? []).filter(({ stage }) => stage !== 'struck-off');
  return (
    <Panel
      title={t('dangers.place.title')}
      aside={
        <>
          {(data?.total ?? 0) === 0 ? null : (
            <Link to="/readiness/dangers" search={{ place, stage: 'all' }}>
              {t('dangers.place.all', { count: data?.total ?? 0 })}
            </Link>
          )}{' '}
          <Button
            needs="dangers.report"
            size="small"
            onClick={() => navigate('/readiness/dangers', {}, { place, report: place })}
          >
            {t('dangers.report')}
          </Button>
        </>
      }
    >
      {data !== undefined && living.length === 0 ? (
        <p className="faint safety-none">{t('dangers.place.none')}</p>
      ) : null}
      <ul className="safety-list">
        {living.slice(0, SHOWN).map((danger) => (
          <li key={danger.id}>
            <StageMark danger={danger} />
            <Link
              to="/readiness/dangers"
              search={{ place, danger: danger.id, stage: 'all' }}
              className="cut"
              title={danger.title}
            >
              {danger.title}
            </Link>
            <DangerDue danger={danger} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
