import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';

/** Whether names of staff may be kept: a bank may forbid them. */
export function StaffNames() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }));
  const set = useCommand((client) => client.settings.set);
  if (data === undefined) return null;
  return (
    <section className="settings-box">
      <h2>{t('settings.names')}</h2>
      <Guarded needs="settings.set">
        <Checkbox
          checked={data.namesAllowed}
          onChange={(event) => void set.run({ namesAllowed: event.target.checked })}
        >
          {t('settings.names.allowed')}
        </Checkbox>
      </Guarded>
      <p className="faint">{t('settings.names.hint')}</p>
    </section>
  );
}
