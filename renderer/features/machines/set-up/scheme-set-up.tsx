import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { nextOrder } from '../../../ui/set-up/next-order.ts';
import { SetUpDrawer } from '../../../ui/set-up/set-up-drawer.tsx';
import { SetUpTable } from '../../../ui/set-up/set-up-table.tsx';

/** The card schemes the event asks for; machines are judged by the required ones. */
export function SchemeSetUp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const save = useCommand((client) => client.machines.saveScheme);
  const remove = useCommand((client) => client.machines.removeScheme);
  const items = data?.items ?? [];
  return (
    <SetUpDrawer open={open} title={t('machines.setUp')} hint={t('machines.setUp.hint')} onClose={onClose}>
      <SetUpTable
        needs="machines.saveScheme"
        label={t('machines.setUp')}
        columns={[
          { id: 'name', title: t('setUp.name'), kind: 'text', required: true },
          { id: 'nameEn', title: t('setUp.nameEn'), kind: 'text', maxLength: 80 },
          { id: 'ord', title: t('setUp.order'), kind: 'number', width: '64px', required: true },
          { id: 'required', title: t('machines.setUp.required'), kind: 'yes', width: '72px' },
        ]}
        rows={items.map(({ code, name, nameEn, ord, required }) => ({
          code,
          values: { name, nameEn: nameEn ?? '', ord: String(ord), required },
        }))}
        blank={{ name: '', nameEn: '', ord: nextOrder(items), required: false }}
        onSave={async ({ code, values }) => {
          const scheme = {
            code,
            name: String(values['name']),
            nameEn: values['nameEn'] === '' ? null : String(values['nameEn']),
            ord: Number(values['ord']),
            required: values['required'] === true,
          };
          return (await save.run({ scheme })) !== null;
        }}
        onRemove={async (scheme) => (await remove.run({ scheme }))?.commandId ?? null}
      />
    </SetUpDrawer>
  );
}
