import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { InspectionDue } from '../../ui/inspection-due.tsx';
import { InspectionMark } from '../../ui/inspection-mark.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import './place-safety.css';

/** Patrols of one place that are overdue or due; a click opens the form. */
export function InspectionsPanel({ place }: { readonly place: string }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.inspections.tasks.queryOptions({ input: { place } }));
  const due = (data?.items ?? []).filter(({ state }) => state !== 'coming');
  return (
    <Panel
      title={t('inspections.place.title')}
      aside={
        <Link to="/readiness/inspections" search={{ place, view: 'done' }}>
          {t('inspections.view.done')}
        </Link>
      }
    >
      {data !== undefined && due.length === 0 ? (
        <p className="faint safety-none">{t('inspections.place.none')}</p>
      ) : null}
      <ul className="safety-list">
        {due.map((task) => (
          <li key={`${task.plan}/${task.dueOn}`}>
            <InspectionMark state={task.state} />
            <Link
              to="/readiness/inspections"
              search={{ place, plan: task.plan, where: place, due: task.dueOn }}
              className="cut"
            >
              {nameOf({ name: task.planName, nameEn: task.planNameEn })}
            </Link>
            <InspectionDue task={task} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
