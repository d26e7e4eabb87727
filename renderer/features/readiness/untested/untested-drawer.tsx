import { useQuery } from '@tanstack/react-query';
import { Checkbox, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { NamedCell } from '../../../../shared/contract/readiness-cells.ts';
import type { TestResult } from '../../../../shared/domain/readiness/tested.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link, navigate } from '../../../app/router/router.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { useMarkTested } from '../../../ui/cell-editor/test-recorder.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { Button } from '../../../ui/act/button.tsx';
import './untested.css';

/** What is ready and no test has shown: the list to plan a drill from, and to enter its results in. */
export function UntestedDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <Drawer open={open} onClose={onClose} size={560} title={t('untested.title')} destroyOnHidden>
      <Untested onClose={onClose} />
    </Drawer>
  );
}

const keyOf = ({ place, item }: NamedCell): string => `${place}\n${item}`;
const LISTED = 200;

function Untested({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const name = useName();
  const { query } = useCore();
  const [item, setItem] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const all = useQuery(query.readiness.untested.queryOptions({ input: { limit: LISTED } }));
  const chosen = useQuery({
    ...query.readiness.untested.queryOptions({ input: { item: item ?? '', limit: LISTED } }),
    enabled: item !== null,
  });
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const data = item === null ? all.data : chosen.data;
  if (all.data === undefined) return null;
  if (all.data.total === 0) return <Empty title={t('untested.none')} hint={t('untested.none.hint')} />;
  const cells = data?.cells ?? [];
  const targets = cells.filter((cell) => selected.has(keyOf(cell)));
  const toggle = (cell: NamedCell): void => {
    const next = new Set(selected);
    if (!next.delete(keyOf(cell))) next.add(keyOf(cell));
    setSelected(next);
  };
  return (
    <div className="untested">
      <p className="dim">
        {t('untested.count', {
          total: all.data.total,
          critical: all.data.critical,
          days: settings.data?.testValidDays ?? 0,
        })}
      </p>
      <div className="untested-tools">
        <Select
          aria-label={t('untested.all')}
          className="untested-item"
          value={item ?? ''}
          onChange={(value: string) => {
            setItem(value === '' ? null : value);
            setSelected(new Set());
          }}
          options={[
            { value: '', label: `${t('untested.all')} (${all.data.total})` },
            ...all.data.byItem.map((one) => ({ value: one.item, label: `${name(one)} (${one.count})` })),
          ]}
        />
        <Button
          onClick={() => {
            onClose();
            navigate('/readiness', {}, { untested: '1' });
          }}
        >
          {t('untested.showInMatrix')}
        </Button>
        <Button onClick={() => setSelected(new Set(cells.map(keyOf)))}>{t('readiness.item.selectAll')}</Button>
      </div>
      {targets.length === 0 ? null : <MarkSelected targets={targets} onDone={() => setSelected(new Set())} />}
      <ul className="untested-list">
        {cells.map((cell) => (
          <UntestedCell
            key={keyOf(cell)}
            cell={cell}
            checked={selected.has(keyOf(cell))}
            onToggle={() => toggle(cell)}
          />
        ))}
      </ul>
      {data !== undefined && data.total > cells.length ? (
        <p className="faint">{t('untested.shown', { count: cells.length })}</p>
      ) : null}
    </div>
  );
}

type UntestedCellProps = { readonly cell: NamedCell; readonly checked: boolean; readonly onToggle: () => void };

function UntestedCell({ cell, checked, onToggle }: UntestedCellProps) {
  const t = useText();
  const name = useName();
  const place = name({ name: cell.placeName, nameEn: cell.placeNameEn });
  const item = name({ name: cell.itemName, nameEn: cell.itemNameEn });
  return (
    <li>
      <Checkbox checked={checked} onChange={onToggle} aria-label={t('untested.select', { place, item })} />
      <StateShape state="ready-untested" size={12} />
      <span className="cut">{item}</span>
      {cell.critical ? <span className="critical-tag">{t('readiness.critical')}</span> : null}
      <Link to="/places/:code" params={{ code: cell.place }} search={{ item: cell.item }} className="cut">
        {place}
      </Link>
    </li>
  );
}

function MarkSelected({ targets, onDone }: { readonly targets: readonly NamedCell[]; readonly onDone: () => void }) {
  const t = useText();
  const [source, setSource] = useState('');
  const mark = useMarkTested();
  const record = async (result: TestResult): Promise<void> => {
    if (await mark(targets, result, source)) onDone();
  };
  return (
    <div className="untested-mark">
      <Input
        aria-label={t('test.source')}
        placeholder={t('test.source')}
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <span>{t('untested.mark', { count: targets.length })}</span>
      <Button needs="readiness.markTested" type="primary" onClick={() => void record('passed')}>
        {t('test.passed')}
      </Button>
      <Button needs="readiness.markTested" onClick={() => void record('failed')}>
        {t('test.failed')}
      </Button>
    </div>
  );
}
