import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Checklist } from '../../../../shared/contract/checklists.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { nextOrder } from '../../../ui/set-up/next-order.ts';
import { SetUpDrawer } from '../../../ui/set-up/set-up-drawer.tsx';
import { SetUpTable } from '../../../ui/set-up/set-up-table.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';

const orNull = (text: unknown): string | null => (text === '' || text === undefined ? null : String(text));

/** Checklists, and the points of one of them. */
export function ChecklistSetUp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const { data } = useQuery(query.checklists.list.queryOptions({ input: {} }));
  const save = useCommand((client) => client.checklists.saveChecklist);
  const [chosen, setChosen] = useState<string | null>(null);
  const items = data?.items ?? [];
  const checklist = items.find(({ code }) => code === chosen) ?? items[0];
  return (
    <SetUpDrawer open={open} title={t('checklists.setUp')} hint={t('checklists.setUp.hint')} onClose={onClose}>
      <SetUpTable
        needs="checklists.savePoint"
        label={t('checklists.setUp.lists')}
        columns={[
          { id: 'name', title: t('setUp.name'), kind: 'text', required: true },
          { id: 'nameEn', title: t('setUp.nameEn'), kind: 'text', maxLength: 200 },
          { id: 'ord', title: t('setUp.order'), kind: 'number', width: '64px', required: true },
        ]}
        rows={items.map(({ code, name, nameEn, ord }) => ({
          code,
          values: { name, nameEn: nameEn ?? '', ord: String(ord) },
        }))}
        blank={{ name: '', nameEn: '', ord: nextOrder(items) }}
        onSave={async ({ code, values }) => {
          const saved = {
            code,
            name: String(values['name']),
            nameEn: orNull(values['nameEn']),
            ord: Number(values['ord']),
          };
          return (await save.run({ checklist: saved })) !== null;
        }}
      />
      {checklist === undefined ? null : (
        <>
          <h3>{t('checklists.setUp.points')}</h3>
          <FilterStrip
            label={t('checklists.setUp.which')}
            choices={items.map((one) => ({ key: one.code, label: nameOf(one), count: one.points.length }))}
            chosen={checklist.code}
            onChoose={setChosen}
          />
          <Points key={checklist.code} checklist={checklist} />
        </>
      )}
    </SetUpDrawer>
  );
}

/** What is looked at, which readiness item it speaks of, and whether a failure makes that not ready. */
function Points({ checklist }: { readonly checklist: Checklist }) {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const catalogue = useQuery(query.catalogue.get.queryOptions({ input: {} }));
  const save = useCommand((client) => client.checklists.savePoint);
  const remove = useCommand((client) => client.checklists.removePoint);
  const options = (catalogue.data?.items ?? []).map((item) => ({ value: item.code, label: nameOf(item) }));
  return (
    <SetUpTable
      needs="checklists.savePoint"
      label={t('checklists.setUp.pointsOf', { checklist: nameOf(checklist) })}
      columns={[
        { id: 'name', title: t('setUp.name'), kind: 'text', required: true, maxLength: 200 },
        { id: 'nameEn', title: t('setUp.nameEn'), kind: 'text', maxLength: 200 },
        { id: 'item', title: t('checklists.setUp.item'), kind: 'choice', width: '150px', options, required: true },
        { id: 'critical', title: t('checklists.setUp.critical'), kind: 'yes', width: '56px' },
        { id: 'ord', title: t('setUp.order'), kind: 'number', width: '56px', required: true },
      ]}
      rows={checklist.points.map(({ code, name, nameEn, item, critical, ord }) => ({
        code,
        values: { name, nameEn: nameEn ?? '', item, critical, ord: String(ord) },
      }))}
      blank={{ name: '', nameEn: '', item: '', critical: false, ord: nextOrder(checklist.points) }}
      onSave={async ({ code, values }) => {
        const point = {
          code,
          name: String(values['name']),
          nameEn: orNull(values['nameEn']),
          item: String(values['item']),
          critical: values['critical'] === true,
          ord: Number(values['ord']),
        };
        return (await save.run({ checklist: checklist.code, point })) !== null;
      }}
      onRemove={async (point) => (await remove.run({ checklist: checklist.code, point }))?.commandId ?? null}
    />
  );
}
