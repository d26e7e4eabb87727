import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import {
  EFFECTIVE_STATES,
  READINESS_STATUSES,
  type EffectiveState,
  type ReadinessStatus,
} from '../../../shared/domain/readiness/status.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SampleTag } from '../../ui/sample-tag.tsx';
import { drawnState, marksOfCell } from '../../ui/state/marked-cell.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { WhyCell } from './item/why-cell.tsx';
import { worstFirst, type ItemCell } from './item/worst-first.ts';
import { BulkBar } from './matrix/bulk-bar.tsx';
import { OpenEditor, type EditorTarget } from './matrix/open-editor.tsx';
import { useBulk } from './matrix/use-bulk.ts';
import './readiness.css';

const NONE: ReadonlySet<string> = new Set();

/** One item across all places, worst first. */
export function ItemScreen({ params, search }: ScreenProps) {
  const code = params['code'] ?? '';
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const { query } = useCore();
  const [state, setState] = useState<EffectiveState | null>(
    () => EFFECTIVE_STATES.find((one) => one === search.get('state')) ?? null,
  );
  const [selected, setSelected] = useState(NONE);
  const [editor, setEditor] = useState<EditorTarget | null>(null);
  const bulk = useBulk();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const cells = useQuery(query.readiness.item.queryOptions({ input: { item: code } }));
  const item = catalogue.data?.items.find((one) => one.code === code);
  const all = useMemo(() => worstFirst(cells.data?.cells ?? []), [cells.data]);
  const rows = useMemo(() => all.filter((cell) => state === null || cell.state === state), [all, state]);

  if (catalogue.data !== undefined && item === undefined) {
    return (
      <Empty title={t('readiness.item.unknown', { code })}>
        <Link to="/readiness">{t('readiness.item.back')}</Link>
      </Empty>
    );
  }
  const placeName = (cell: ItemCell): string => nameOf({ name: cell.placeName, nameEn: cell.placeNameEn });
  const toggle = (cell: ItemCell): void => {
    const next = new Set(selected);
    if (!next.delete(cell.place)) next.add(cell.place);
    setSelected(next);
  };
  const targets = all.filter((cell) => selected.has(cell.place)).map(({ place, item: of }) => ({ place, item: of }));
  const open = (list: readonly ItemCell[], title: string): void =>
    setEditor({
      cells: list.map(({ place, item: of }) => ({ place, item: of })),
      title,
      detail: item === undefined ? code : nameOf(item),
      near: null,
      files: [],
    });
  const setStatus = async (status: ReadinessStatus): Promise<void> => {
    if (await bulk.setStatus(targets, status)) setSelected(NONE);
  };
  const time = (at: number | null): string => (at === null ? '—' : format.dateTime(at));
  const columns: readonly TableColumn<ItemCell>[] = [
    {
      id: 'select',
      title: <span className="visually-hidden">{t('readiness.item.selectAll')}</span>,
      width: '40px',
      render: (cell) => (
        <Checkbox
          tabIndex={-1}
          aria-label={placeName(cell)}
          checked={selected.has(cell.place)}
          onChange={() => toggle(cell)}
        />
      ),
    },
    {
      id: 'state',
      title: t('readiness.item.state'),
      width: '116px',
      render: (cell) => <StateMark state={drawnState(cell.state, marksOfCell(cell))} />,
    },
    {
      id: 'place',
      title: t('readiness.matrix.place'),
      width: 'minmax(160px, 1.4fr)',
      render: (cell) => (
        <Link to="/places/:code" params={{ code: cell.place }} className="cut" tabIndex={-1}>
          {placeName(cell)}
        </Link>
      ),
    },
    {
      id: 'type',
      title: t('readiness.filter.type'),
      width: '120px',
      render: (cell) => <span className="cut dim">{t(`type.${cell.placeType}`)}</span>,
    },
    {
      id: 'why',
      title: t('readiness.why'),
      width: 'minmax(150px, 1.2fr)',
      render: (cell) => <WhyCell cell={cell} />,
    },
    { id: 'observed', title: t('readiness.item.observed'), width: '140px', render: (cell) => time(cell.observedAt) },
    { id: 'due', title: t('readiness.item.due'), width: '140px', render: (cell) => time(cell.due) },
    {
      id: 'owner',
      title: t('readiness.item.owner'),
      width: 'minmax(80px, 0.6fr)',
      render: (cell) => <span className="cut">{cell.owner ?? '—'}</span>,
    },
    {
      id: 'note',
      title: t('readiness.item.note'),
      width: 'minmax(100px, 1fr)',
      render: (cell) => (
        <span className="cut dim" title={cell.note ?? ''}>
          {cell.note}
        </span>
      ),
    },
  ];

  return (
    <div className="readiness-screen">
      <header className="readiness-head">
        <Link to="/readiness">{t('readiness.title')}</Link>
        <span className="faint">/</span>
        <h1>{item === undefined ? code : nameOf(item)}</h1>
        {item?.critical === true ? <span className="critical-tag">{t('readiness.critical')}</span> : null}
        {item?.sample === true ? <SampleTag /> : null}
        <span className="dim">{t('readiness.item.count', { shown: rows.length, total: all.length })}</span>
        <span className="bulk-gap" />
        <Select
          aria-label={t('readiness.filter.state')}
          placeholder={t('readiness.filter.state')}
          allowClear
          className="matrix-filter"
          popupMatchSelectWidth={false}
          value={state}
          onChange={(value: EffectiveState | null | undefined) => setState(value ?? null)}
          options={EFFECTIVE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <Button onClick={() => setSelected(new Set(rows.map((cell) => cell.place)))}>
          {t('readiness.item.selectAll')}
        </Button>
      </header>
      {item === undefined ? null : (
        <p className="item-rule dim">
          {t('readiness.item.rule', {
            critical: String(item.critical),
            offset: item.dueOffsetDays,
            fresh:
              item.freshHours === null
                ? t('readiness.item.noFresh')
                : t('readiness.item.fresh', { hours: item.freshHours }),
            cadence: t(`settings.cadence.${item.cadence}`),
          })}
        </p>
      )}
      <VirtualTable
        label={t('readiness.item.list')}
        rows={rows}
        keyOf={(cell) => cell.place}
        columns={columns}
        selected={selected}
        onToggle={toggle}
        onOpen={(cell) => open([cell], placeName(cell))}
        onRowKey={(cell, key) => {
          const status = /^[1-5]$/.test(key) ? READINESS_STATUSES[Number(key) - 1] : undefined;
          if (status === undefined) return false;
          void (targets.length > 0
            ? setStatus(status)
            : bulk.setStatus([{ place: cell.place, item: cell.item }], status));
          return true;
        }}
        memory={`item:${code}`}
        empty={cells.data === undefined ? null : <Empty title={t('readiness.empty.filtered')} />}
      />
      {targets.length === 0 ? null : (
        <BulkBar
          count={targets.length}
          onStatus={(status) => void setStatus(status)}
          onDetails={() =>
            open(
              all.filter((cell) => selected.has(cell.place)),
              t('readiness.editor.many', { count: targets.length }),
            )
          }
          onClear={() => setSelected(NONE)}
        />
      )}
      {editor === null ? null : (
        <OpenEditor
          target={editor}
          confirm={bulk.confirm}
          onClose={(saved) => {
            setEditor(null);
            if (saved) setSelected(NONE);
          }}
        />
      )}
    </div>
  );
}
