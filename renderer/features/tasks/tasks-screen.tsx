import { useQuery } from '@tanstack/react-query';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useCore } from '../../app/core-context.tsx';
import { useText } from '../../i18n/text.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { OrdersTab } from './orders/orders-tab.tsx';
import { RulesTab } from './rules/rules-tab.tsx';
import { TasksTab } from './list/tasks-tab.tsx';
import './tasks.css';

const TABS = ['tasks', 'orders', 'rules'] as const;

/** Who is to do what: tasks by post, orders with their acknowledgements, what recurs. */
export function TasksScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const tab = TABS.find((one) => one === search.get('tab')) ?? 'tasks';
  const { data } = useQuery(query.tasks.overdue.queryOptions({ input: {} }));
  const rules = useQuery(query.tasks.rules.queryOptions({ input: {} }));
  const counts = { tasks: data?.owed, orders: data?.waiting, rules: rules.data?.items.length };
  const strip = (
    <FilterStrip
      label={t('tasks.tabs')}
      chosen={tab}
      onChoose={(key) => navigate('/incidents/tasks', {}, { tab: key === 'tasks' ? undefined : key })}
      choices={TABS.map((key) => ({ key, label: t(`tasks.tab.${key}`), count: counts[key] }))}
    />
  );
  if (tab === 'orders') return <OrdersTab search={search} strip={strip} />;
  return tab === 'rules' ? <RulesTab search={search} strip={strip} /> : <TasksTab search={search} strip={strip} />;
}
