import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { CoverCell } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { SidePane } from '../../../ui/split/side-pane.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { CoverPane } from './cover-pane.tsx';
import { CoverMark } from './cover-mark.tsx';

type Row = { readonly place: string; readonly cells: ReadonlyMap<string, CoverCell>; readonly gapMs: number };

/** Place × language: who speaks it there, and the hours ahead without anybody who does. */
export function LanguagesTab() {
  const t = useText();
  const languageName = useLanguageName();
  const placeName = usePlaceNames();
  const { query } = useCore();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const cover = useQuery(query.staff.cover.queryOptions({ input: { all } }));
  const { rows, languages } = useMemo(() => toRows(cover.data?.cells ?? []), [cover.data]);
  const columns: readonly TableColumn<Row>[] = [
    {
      id: 'place',
      title: t('staff.column.place'),
      width: 'minmax(150px, 1.2fr)',
      render: ({ place }) => (
        <span className="cut">
          {placeName(place)} <span className="faint">{place}</span>
        </span>
      ),
    },
    ...languages.map((language) => ({
      id: language,
      title: languageName(language),
      width: 'minmax(96px, 1fr)',
      render: ({ cells }: Row) => <CoverMark cell={cells.get(language)} />,
    })),
  ];
  const row = rows.find(({ place }) => place === chosen);
  return (
    <>
      <div className="split-head">
        <span className="dim">{t('staff.cover.explained')}</span>
        <span className="split-gap" />
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {t('staff.cover.all')}
        </Checkbox>
      </div>
      <div className="split-body">
        <div className="split-list">
          <VirtualTable
            label={t('staff.tab.languages')}
            rows={rows}
            keyOf={({ place }) => place}
            columns={columns}
            selected={chosen === null ? undefined : new Set([chosen])}
            onOpen={({ place }) => setChosen(place)}
            onToggle={({ place }) => setChosen(place)}
            memory="staff-languages"
            empty={
              cover.data === undefined ? null : (
                <Empty title={t('staff.cover.empty')} hint={t('staff.cover.empty.hint')} />
              )
            }
          />
          <p className="split-keys">
            ● {t('staff.cover.full')} · ◐ {t('staff.cover.partly')} · ▲ {t('staff.cover.none')} ·{' '}
            {t('staff.cover.keys')}
          </p>
        </div>
        <SidePane label={t('staff.cover.who')}>
          {row === undefined ? (
            <Empty title={t('staff.cover.choose')} />
          ) : (
            <CoverPane place={row.place} cells={[...row.cells.values()]} />
          )}
        </SidePane>
      </div>
    </>
  );
}

/** Places with the longest gaps first; languages as the event names them, then by code. */
function toRows(cells: readonly CoverCell[]): { rows: Row[]; languages: string[] } {
  const places = new Map<string, Map<string, CoverCell>>();
  const languages = new Set<string>();
  for (const cell of cells) {
    languages.add(cell.language);
    const own = places.get(cell.place) ?? new Map<string, CoverCell>();
    places.set(cell.place, own.set(cell.language, cell));
  }
  const rows = [...places].map(([place, own]) => ({
    place,
    cells: own,
    gapMs: [...own.values()].reduce((sum, cell) => sum + (cell.required ? cell.gapMs : 0), 0),
  }));
  return { rows: rows.toSorted((a, b) => b.gapMs - a.gapMs), languages: [...languages] };
}
