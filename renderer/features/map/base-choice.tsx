import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useCore } from '../../app/core-context.tsx';
import { useRefusal } from '../../app/session/use-refusal.ts';
import { useCommand } from '../../app/use-command.ts';
import { useText } from '../../i18n/text.tsx';

const SCHEMATIC = '';

/** Which base the map is drawn on; the choice holds for every window. */
export function BaseChoice() {
  const t = useText();
  const { query } = useCore();
  const list = useQuery(query.basemaps.list.queryOptions({ input: {} }));
  const settings = useQuery(query.settings.get.queryOptions({ input: {} }));
  const set = useCommand((client) => client.settings.set);
  const refusal = useRefusal('settings.set');
  return (
    <Select
      disabled={refusal !== null}
      title={refusal ?? ''}
      aria-label={t('map.base')}
      popupMatchSelectWidth={false}
      value={settings.data?.basemap ?? SCHEMATIC}
      onChange={(id: string) => void set.run({ basemap: id === SCHEMATIC ? null : id })}
      options={[
        { value: SCHEMATIC, label: t('map.base.schematic') },
        ...(list.data?.items ?? []).map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}
