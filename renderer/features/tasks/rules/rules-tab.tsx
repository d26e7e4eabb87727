import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { navigate } from '../../../app/router/router.tsx';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { RuleForm } from './rule-form.tsx';
import { useRuleColumns } from './rule-columns.tsx';
import { Button } from '../../../ui/act/button.tsx';

type RulesTabProps = { readonly search: URLSearchParams; readonly strip: ReactNode };

/** Tasks that come again, and when the next one appears. */
export function RulesTab({ search, strip }: RulesTabProps) {
  const t = useText();
  const { query } = useCore();
  const columns = useRuleColumns();
  const { data } = useQuery(query.tasks.rules.queryOptions({ input: {} }));
  const chosen = search.get('rule');
  const rule = data?.items.find(({ id }) => id === chosen) ?? null;
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('tasks.title')}</h1>
        {strip}
        <span className="split-gap" />
        <Button needs="tasks.saveRule" type="primary" onClick={() => go('new')}>
          {t('tasks.rule.new')}
        </Button>
      </header>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('tasks.tab.rules')}
            rows={data?.items ?? []}
            keyOf={(one) => one.id}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={(one) => go(one.id)}
            memory="task-rules"
            empty={
              data === undefined ? null : (
                <Empty title={t('tasks.rule.empty')} hint={t('tasks.rule.empty.hint')}>
                  <Button needs="tasks.saveRule" type="primary" onClick={() => go('new')}>
                    {t('tasks.rule.new')}
                  </Button>
                </Empty>
              )
            }
          />
          <p className="split-keys">{t('tasks.rule.keys')}</p>
        </div>
        <SidePane label={t('tasks.side')}>
          {chosen === 'new' || rule !== null ? (
            <RuleForm key={rule?.id ?? 'new'} rule={rule} onDone={(id) => go(id)} onCancel={() => go(null)} />
          ) : (
            <p className="faint">{t('tasks.rule.choose')}</p>
          )}
        </SidePane>
      </div>
    </div>
  );
}

const go = (rule: string | null): void =>
  navigate('/incidents/tasks', {}, { tab: 'rules', rule: rule ?? undefined }, { replace: true });
