import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { nextOrder } from '../../../ui/set-up/next-order.ts';
import { SetUpDrawer } from '../../../ui/set-up/set-up-drawer.tsx';
import { SetUpTable } from '../../../ui/set-up/set-up-table.tsx';

/** The courses there are, and which of them everybody must complete. */
export function CourseSetUp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.staff.courses.queryOptions({ input: {} }));
  const save = useCommand((client) => client.staff.saveCourse);
  const remove = useCommand((client) => client.staff.removeCourse);
  const items = data?.items ?? [];
  return (
    <SetUpDrawer open={open} title={t('staff.courses.setUp')} hint={t('staff.courses.setUp.hint')} onClose={onClose}>
      <SetUpTable
        needs="staff.saveCourse"
        label={t('staff.courses.setUp')}
        columns={[
          { id: 'name', title: t('setUp.name'), kind: 'text', required: true },
          { id: 'nameEn', title: t('setUp.nameEn'), kind: 'text' },
          { id: 'ord', title: t('setUp.order'), kind: 'number', width: '64px', required: true },
          { id: 'required', title: t('staff.courses.setUp.required'), kind: 'yes', width: '72px' },
        ]}
        rows={items.map(({ code, name, nameEn, ord, required }) => ({
          code,
          values: { name, nameEn: nameEn ?? '', ord: String(ord), required },
        }))}
        blank={{ name: '', nameEn: '', ord: nextOrder(items), required: true }}
        onSave={async ({ code, values }) =>
          (await save.run({
            code,
            name: String(values['name']),
            nameEn: values['nameEn'] === '' ? null : String(values['nameEn']),
            ord: Number(values['ord']),
            required: values['required'] === true,
          })) !== null
        }
        onRemove={async (code) => (await remove.run({ code }))?.commandId ?? null}
      />
    </SetUpDrawer>
  );
}
