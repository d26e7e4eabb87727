import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DrillCell } from '../../../shared/contract/drills/drill.ts';
import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import type { MapPlace } from '../../../shared/contract/places.ts';
import { DRILL_CELL_STATES } from '../../../shared/domain/drills/drill-matrix.ts';
import { useCore } from '../../app/core-context.tsx';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { FilterStrip } from '../../ui/split/filter-strip.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';
import { SplitFailed } from '../../ui/split/split-failed.tsx';
import { DrillCellMark } from './drill-cell-mark.tsx';
import { PlaceDrills } from './place-drills.tsx';
import { Programme } from './programme.tsx';
import { RecordDrill } from './record-drill.tsx';
import { RunningExercises } from './running-exercises.tsx';
import { Button } from '../../ui/act/button.tsx';
import './drills.css';

const FILTERS = ['all', ...DRILL_CELL_STATES] as const;
type Filter = (typeof FILTERS)[number];
type Row = {
  readonly place: string;
  readonly name: string;
  readonly cells: ReadonlyMap<string, DrillCell>;
  readonly rank: number;
};

/** Scenario × place: what was shown to work and when, what is due, what to drill next. */
export function DrillsScreen({ search }: ScreenProps) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const chosen = search.get('place');
  const filter = FILTERS.find((one) => one === search.get('state')) ?? 'all';
  const scenarios = useQuery(query.drills.scenarios.queryOptions({ input: {} }));
  const matrix = useQuery({
    ...query.drills.matrix.queryOptions({ input: {} }),
    placeholderData: keepPreviousData,
  });
  const places = useQuery(query.places.map.queryOptions({ input: {} }));
  const rows = useMemo(
    () => rowsOf(matrix.data?.cells ?? [], places.data?.places ?? [], nameOf, filter),
    [matrix.data, places.data, nameOf, filter],
  );
  const go = (next: { place?: string | null; state?: Filter; record?: string }): void =>
    navigate(
      '/drills',
      {},
      {
        place: (next.place === undefined ? chosen : next.place) ?? undefined,
        state: (next.state ?? filter) === 'all' ? undefined : (next.state ?? filter),
        record: next.record,
      },
      { replace: true },
    );
  const shortOf = (scenario: DrillScenario): string =>
    nameOf({ name: scenario.short ?? scenario.name, nameEn: scenario.shortEn ?? scenario.nameEn });
  const columns: TableColumn<Row>[] = [
    {
      id: 'place',
      title: t('drills.column.place'),
      width: 'minmax(160px, 1.6fr)',
      render: ({ name }) => (
        <span className="cut" title={name}>
          {name}
        </span>
      ),
    },
    ...(scenarios.data?.items ?? []).map((scenario): TableColumn<Row> => ({
      id: scenario.code,
      title: <span title={nameOf(scenario)}>{shortOf(scenario)}</span>,
      width: 'minmax(48px, 1fr)',
      render: ({ cells }) => {
        const cell = cells.get(scenario.code);
        return cell === undefined ? null : (
          <span className="drill-cell" title={`${nameOf(scenario)} · ${t(`drills.state.${cell.state}`)} · ${cell.due}`}>
            <DrillCellMark state={cell.state} words={false} />
          </span>
        );
      },
    })),
  ];
  const counts = matrix.data?.counts;
  const chosenRow = chosen === null ? undefined : rows.find(({ place }) => place === chosen);

  return (
    <div className="split-screen">
      <header className="split-head">
        <h1>{t('drills.title')}</h1>
        {counts === undefined ? null : (
          <span className="dim">
            {t('drills.sum', {
              failed: counts.failed,
              overdue: counts.overdue,
              never: counts.never,
              done: counts.done,
            })}
          </span>
        )}
        <span className="split-gap" />
        <Button needs="drills.record" type="primary" onClick={() => go({ record: '' })}>
          {t('drills.record')}
        </Button>
      </header>
      <RunningExercises />
      <div className="split-head">
        <FilterStrip
          label={t('drills.filter')}
          chosen={filter}
          onChoose={(state) => go({ state })}
          choices={FILTERS.map((one) => ({
            key: one,
            label: one === 'all' ? t('drills.filter.all') : t(`drills.state.${one}`),
            count: one === 'all' ? undefined : counts?.[one],
            act: one === 'failed' || one === 'overdue',
          }))}
        />
      </div>
      {matrix.isError ? <SplitFailed text={t('drills.failed')} onRetry={matrix.refetch} /> : null}
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('drills.matrix')}
            rows={rows}
            keyOf={({ place }) => place}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ place }) => go({ place })}
            memory="drills"
            empty={
              matrix.data === undefined ? null : (
                <Empty
                  title={t(filter === 'all' ? 'drills.empty.title' : 'drills.empty.filtered')}
                  hint={filter === 'all' ? t('drills.empty.text') : undefined}
                />
              )
            }
          />
          <p className="split-keys drill-legend">
            {DRILL_CELL_STATES.map((state) => (
              <DrillCellMark key={state} state={state} />
            ))}
            <span>{t('drills.keys')}</span>
          </p>
        </div>
        <SidePane label={t('drills.side')}>
          {chosenRow === undefined ? (
            <Programme scenarios={scenarios.data?.items ?? []} />
          ) : (
            <PlaceDrills
              place={chosenRow.place}
              name={chosenRow.name}
              cells={chosenRow.cells}
              scenarios={scenarios.data?.items ?? []}
              onRecord={(scenario) => go({ record: scenario })}
              onClose={() => go({ place: null })}
            />
          )}
        </SidePane>
      </div>
      {search.get('record') === null ? null : (
        <RecordDrill scenario={search.get('record') ?? ''} place={chosen} onClose={() => go({})} />
      )}
    </div>
  );
}

/** Places with something due first: the worst state, then how many cells are in it. */
function rowsOf(
  cells: readonly DrillCell[],
  places: readonly MapPlace[],
  nameOf: ReturnType<typeof useName>,
  filter: Filter,
): Row[] {
  const names = new Map(places.map((place) => [place.code, nameOf(place)]));
  const byPlace = new Map<string, Map<string, DrillCell>>();
  for (const cell of cells) {
    const row = byPlace.get(cell.place) ?? new Map<string, DrillCell>();
    row.set(cell.scenario, cell);
    byPlace.set(cell.place, row);
  }
  return [...byPlace]
    .filter(([, row]) => filter === 'all' || [...row.values()].some(({ state }) => state === filter))
    .map(([place, row]) => ({ place, name: names.get(place) ?? place, cells: row, rank: rankOf([...row.values()]) }))
    .toSorted((a, b) => b.rank - a.rank || (a.place < b.place ? -1 : 1));
}

/** One worse cell weighs more than any number of better ones. */
function rankOf(cells: readonly DrillCell[]): number {
  const worst = DRILL_CELL_STATES.find((state) => cells.some((cell) => cell.state === state)) ?? 'done';
  const weight = DRILL_CELL_STATES.length - DRILL_CELL_STATES.indexOf(worst);
  return weight * 1000 + cells.filter(({ state }) => state === worst).length;
}
