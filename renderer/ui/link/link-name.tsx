import { useQuery } from '@tanstack/react-query';
import type { Link as LinkTo } from '../../../shared/contract/log.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';

const CUT = 60;
const cut = (text: string): string => (text.length > CUT ? `${text.slice(0, CUT)}…` : text);

/** What a link leads to, by name, and the way there. What is not here (yet) is called by its code. */
export function LinkName({ link: { kind, ref } }: { readonly link: LinkTo }) {
  switch (kind) {
    case 'incident':
      return <IncidentName id={ref} />;
    case 'place':
      return <PlaceName code={ref} />;
    case 'item':
      return <ItemName code={ref} />;
    case 'system':
      return <SystemName code={ref} />;
    case 'task':
      return <TaskName id={ref} />;
    case 'entry':
      return <EntryName id={ref} />;
  }
}

function IncidentName({ id }: { readonly id: string }) {
  const { query } = useCore();
  const { data } = useQuery(query.incidents.get.queryOptions({ input: { incident: id } }));
  return (
    <Link to="/incidents/:id" params={{ id }}>
      {data === undefined ? id : `#${data.incident.number} ${data.incident.title}`}
    </Link>
  );
}

function PlaceName({ code }: { readonly code: string }) {
  const { query } = useCore();
  const nameOf = useName();
  const { data } = useQuery(query.places.get.queryOptions({ input: { code } }));
  return (
    <Link to="/places/:code" params={{ code }}>
      {data === undefined ? code : nameOf(data.place)}
    </Link>
  );
}

function ItemName({ code }: { readonly code: string }) {
  const { query } = useCore();
  const nameOf = useName();
  const item = useQuery(query.catalogue.get.queryOptions({ input: {} })).data?.items.find((one) => one.code === code);
  return (
    <Link to="/readiness/item/:code" params={{ code }}>
      {item === undefined ? code : nameOf(item)}
    </Link>
  );
}

function SystemName({ code }: { readonly code: string }) {
  const { query } = useCore();
  const nameOf = useName();
  const system = useQuery(query.systems.list.queryOptions({ input: {} })).data?.items.find((one) => one.code === code);
  return <Link to="/incidents/systems">{system === undefined ? code : nameOf(system)}</Link>;
}

function TaskName({ id }: { readonly id: string }) {
  const { query } = useCore();
  const nameOf = useName();
  const { data } = useQuery(query.tasks.get.queryOptions({ input: { task: id } }));
  return (
    <Link to="/incidents/tasks" search={{ task: id, state: 'all' }}>
      {data === undefined ? id : nameOf({ name: data.task.title, nameEn: data.task.titleEn })}
    </Link>
  );
}

function EntryName({ id }: { readonly id: string }) {
  const { query } = useCore();
  const format = useFormat();
  const { data } = useQuery(query.log.get.queryOptions({ input: { entry: id } }));
  return (
    <Link to="/incidents/log" search={{ entry: id }}>
      {data === undefined ? id : `${format.dateTime(data.entry.eventTime)} ${cut(data.entry.text)}`}
    </Link>
  );
}
