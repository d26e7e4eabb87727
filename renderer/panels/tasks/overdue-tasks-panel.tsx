import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { Link } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { StateShape } from '../../ui/state/state-shape.tsx';
import './overdue-tasks.css';

const SHOWN = 30;

/** What nobody did or acknowledged in time, longest first; else how much is still owed and when the next is due. */
export function OverdueTasksPanel({ onlyWithContent = false }: { readonly onlyWithContent?: boolean }) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.tasks.overdue.queryOptions({ input: { limit: SHOWN } }));
  const late = [
    ...(data?.tasks ?? []).map((task) => ({
      key: task.id,
      search: { task: task.id, state: 'overdue' },
      // The board hangs where visitors stand.
      what: task.confidential
        ? t('tasks.confidential', { number: task.incidentNumber ?? 0 })
        : nameOf({ name: task.title, nameEn: task.titleEn }),
      who: task.owner === null ? t('tasks.owner.none') : nameOf({ name: task.owner, nameEn: task.ownerEn }),
      at: task.dueAt ?? task.createdAt,
    })),
    ...(data?.orders ?? []).map((order) => ({
      key: order.id,
      search: { tab: 'orders', order: order.order },
      what: order.confidential
        ? t('orders.overdue.confidential', { number: order.number })
        : t('orders.overdue.of', { number: order.number, text: order.text }),
      who: order.post ?? nameOf({ name: order.placeName ?? order.place ?? '—', nameEn: order.placeNameEn }),
      at: order.dueAt,
    })),
  ].toSorted((a, b) => a.at - b.at);
  if (onlyWithContent && late.length === 0) return null;
  const hidden = (data?.tasksTotal ?? 0) + (data?.ordersTotal ?? 0) - late.length;
  return (
    <Panel
      title={t('tasks.board')}
      aside={
        <Link to="/incidents/tasks">
          {t('tasks.board.owed', { owed: data?.owed ?? 0, waiting: data?.waiting ?? 0 })}
        </Link>
      }
      className="overdue-panel"
      scroll={late.length > 0}
    >
      {data !== undefined && late.length === 0 ? (
        <Empty
          title={t('tasks.board.none')}
          hint={data.nextAt === null ? undefined : t('tasks.board.next', { at: format.moment(data.nextAt, now) })}
        />
      ) : (
        <ol className="overdue-list">
          {late.map(({ key, search, what, who, at }) => (
            <li key={key}>
              <Link to="/incidents/tasks" search={search} title={what}>
                <StateShape state="red" size={12} />
                <span className="cut">{what}</span>
                <span className="warn-word">{format.span(now - at)}</span>
                <span className="overdue-who cut">{who}</span>
              </Link>
            </li>
          ))}
          {hidden > 0 ? <li className="faint">{t('common.more', { count: hidden })}</li> : null}
        </ol>
      )}
    </Panel>
  );
}
