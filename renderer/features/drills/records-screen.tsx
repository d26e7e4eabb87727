import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DrillSummary } from '../../../shared/contract/drills/drill.ts';
import { DRILL_STAGES } from '../../../shared/domain/drills/drill.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { useDrillColumns } from './drill-columns.tsx';
import { DrillDetail } from './drill-detail.tsx';
import { RecordDrill } from './record-drill.tsx';
import { RunningExercises } from './running-exercises.tsx';
import { Button } from '../../ui/act/button.tsx';

const FILTERS = ['all', ...DRILL_STAGES] as const;
type Filter = (typeof FILTERS)[number];
const NONE: readonly DrillSummary[] = [];

/** Every drill, planned, running and held, newest first. */
export function DrillRecordsScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const chosen = search.get('drill');
  const filter = FILTERS.find((one) => one === search.get('stage')) ?? 'all';
  const { data, isError, refetch } = useQuery({
    ...query.drills.list.queryOptions({ input: {} }),
    placeholderData: keepPreviousData,
  });
  const columns = useDrillColumns();
  const all = data?.items ?? NONE;
  const rows = filter === 'all' ? all : all.filter(({ stage }) => stage === filter);
  const go = (next: { drill?: string | null; stage?: Filter; record?: string }): void =>
    navigate(
      '/drills/records',
      {},
      {
        drill: (next.drill === undefined ? chosen : next.drill) ?? undefined,
        stage: (next.stage ?? filter) === 'all' ? undefined : (next.stage ?? filter),
        record: next.record,
      },
      { replace: true },
    );
  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('drills.records')}</h1>
        <FilterStrip
          label={t('drills.filter')}
          chosen={filter}
          onChoose={(stage) => go({ stage })}
          choices={FILTERS.map((one) => ({
            key: one,
            label: one === 'all' ? t('drills.filter.all') : t(`drills.stage.${one}`),
            count: one === 'all' ? all.length : all.filter(({ stage }) => stage === one).length,
          }))}
        />
        <span className="split-gap" />
        <Button needs="drills.record" type="primary" onClick={() => go({ record: '' })}>
          {t('drills.record')}
        </Button>
      </header>
      <RunningExercises />
      {isError ? <SplitFailed text={t('drills.failed')} onRetry={refetch} /> : null}
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('drills.records')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ id }) => go({ drill: id })}
            memory="drill-records"
            empty={
              data === undefined ? null : (
                <Empty
                  title={t(all.length === 0 ? 'drills.records.empty' : 'drills.empty.filtered')}
                  hint={all.length === 0 ? t('drills.records.empty.hint') : undefined}
                />
              )
            }
          />
        </div>
        <SidePane label={t('drills.side')}>
          {chosen === null ? (
            <p className="dim">{t('drills.records.choose')}</p>
          ) : (
            <DrillDetail id={chosen} onClose={() => go({ drill: null })} />
          )}
        </SidePane>
      </div>
      {search.get('record') === null ? null : <RecordDrill scenario="" place={null} onClose={() => go({})} />}
    </div>
  );
}
