import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { ActionLine } from './action-line.tsx';
import { CarryOver } from './carry-over.tsx';
import './drills.css';

const FILTERS = ['open', 'settled'] as const;

/** Corrective actions of every drill: overdue and critical first. */
export function CorrectiveActionsScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const filter = search.get('show') === 'settled' ? 'settled' : 'open';
  const { data, isError, refetch } = useQuery({
    ...query.drills.actions.queryOptions({ input: { open: filter === 'open' } }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('drills.actions')}</h1>
        <FilterStrip
          label={t('drills.filter')}
          chosen={filter}
          onChoose={(show) =>
            navigate('/drills/actions', {}, { show: show === 'open' ? undefined : show }, { replace: true })
          }
          choices={FILTERS.map((one) => ({ key: one, label: t(`drills.actions.filter.${one}`) }))}
        />
        {data === undefined ? null : (
          <span className={data.overdue > 0 ? 'warn-word' : 'dim'}>
            {t('drills.actions.sum', { open: data.open, overdue: data.overdue })}
          </span>
        )}
      </header>
      {isError ? <SplitFailed text={t('drills.failed')} onRetry={refetch} /> : null}
      <CarryOver />
      <div className="exercise-body">
        {data !== undefined && data.items.length === 0 ? (
          <Empty title={t('drills.actions.empty')} hint={t('drills.actions.empty.hint')} />
        ) : (
          <ul className="course">
            {(data?.items ?? []).map((action) => (
              <ActionLine key={action.id} action={action} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
