import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReadinessCell } from '../../../../shared/contract/readiness-cells.ts';
import { countCell, emptyTally } from '../../../../shared/domain/readiness/tally.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { CellEditor } from '../../../ui/cell-editor/cell-editor.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { Panel } from '../../../ui/panel/panel.tsx';
import { ReadinessBar } from '../../../ui/state/readiness-bar.tsx';
import { CellLine } from './cell-line.tsx';

type Opened = { readonly cell: ReadinessCell; readonly near: DOMRect };

/** Every required item of a place by category, with why each is what it is. `open` names an item to edit at once. */
export function ReadinessPanel({ place, open }: { readonly place: string; readonly open: string | null }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const cells = useQuery(query.readiness.place.queryOptions({ input: { place } }));
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const [editing, setEditing] = useState<Opened | null>(null);
  const [shown, setShown] = useState(open);
  const groups = useMemo(() => {
    const byItem = new Map((cells.data?.cells ?? []).map((cell) => [cell.item, cell]));
    return (catalogue.data?.categories ?? []).flatMap((category) => {
      const lines = (catalogue.data?.items ?? []).flatMap((item) => {
        const cell = byItem.get(item.code);
        return item.category === category.code && cell !== undefined ? [{ item, cell }] : [];
      });
      return lines.length === 0 ? [] : [{ category, lines }];
    });
  }, [cells.data, catalogue.data]);
  const tally = emptyTally();
  for (const cell of cells.data?.cells ?? [])
    countCell(tally, cell.status, cell.state, cell.critical, 1, cell.tested?.counts === true);
  const itemName = (code: string): string => {
    const item = catalogue.data?.items.find((one) => one.code === code);
    return item === undefined ? code : nameOf(item);
  };

  return (
    <Panel
      title={t('places.page.readiness')}
      aside={
        <span className={tally.criticalRed > 0 ? 'place-critical' : undefined}>
          {t('places.page.readiness.count', { ready: tally.ready, required: tally.required })}
          {tally.criticalRed > 0 ? ` · ${t('places.page.critical', { count: tally.criticalRed })}` : ''}
        </span>
      }
    >
      {tally.required > 0 ? <ReadinessBar tally={tally} /> : null}
      {cells.data !== undefined && cells.data.cells.length === 0 ? (
        <Empty title={t('places.page.none')} hint={t('places.page.none.text')} />
      ) : null}
      {groups.map(({ category, lines }) => (
        <section key={category.code} className="place-category">
          <h3>
            {nameOf(category)}
            <span className="faint">
              {lines.filter((line) => line.cell.state === 'ready').length}/{lines.length}
            </span>
          </h3>
          {lines.map(({ item, cell }) => (
            <CellLine
              key={item.code}
              cell={cell}
              name={nameOf(item)}
              shown={shown === item.code}
              onShow={() => setShown(shown === item.code ? null : item.code)}
              onEdit={(near) => setEditing({ cell, near })}
            />
          ))}
        </section>
      ))}
      {editing === null ? null : (
        <CellEditor
          cells={[{ place, item: editing.cell.item }]}
          cell={cells.data?.cells.find(({ item }) => item === editing.cell.item) ?? editing.cell}
          title={itemName(editing.cell.item)}
          near={editing.near}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
