import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';
import { SetUpDrawer } from '../../ui/set-up/set-up-drawer.tsx';
import { SetUpTable } from '../../ui/set-up/set-up-table.tsx';

type KindsSetUpProps = { readonly open: boolean; readonly onClose: () => void };

/** Kinds of complaints and how long there is to answer one; complaints that are there keep their limit. */
export function KindsSetUp({ open, onClose }: KindsSetUpProps) {
  const t = useText();
  const { query } = useCore();
  const kinds = useQuery(query.complaints.kinds.queryOptions({ input: {} })).data?.items ?? [];
  const save = useCommand((client) => client.complaints.saveKind);
  return (
    <SetUpDrawer open={open} title={t('complaints.kinds')} hint={t('complaints.kinds.hint')} onClose={onClose}>
      <SetUpTable
        label={t('complaints.kinds')}
        needs="complaints.saveKind"
        columns={[
          { id: 'name', title: t('complaints.kinds.name'), kind: 'text', required: true, maxLength: 60 },
          { id: 'nameEn', title: t('complaints.kinds.nameEn'), kind: 'text', required: true, maxLength: 60 },
          { id: 'limitHours', title: t('complaints.kinds.limit'), kind: 'number', width: '110px', required: true },
        ]}
        rows={kinds.map(({ code, name, nameEn, limitHours }) => ({
          code,
          values: { name, nameEn, limitHours: String(limitHours) },
        }))}
        blank={{ name: '', nameEn: '', limitHours: '24' }}
        onSave={async ({ code, values }) => {
          const done = await save.run({
            kind: code,
            name: String(values['name']),
            nameEn: String(values['nameEn']),
            limitHours: Number(values['limitHours']),
          });
          return done !== null;
        }}
      />
    </SetUpDrawer>
  );
}
