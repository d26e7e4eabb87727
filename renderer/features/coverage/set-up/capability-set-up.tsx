import { useState } from 'react';
import type { Capability } from '../../../../shared/contract/coverage.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { nextOrder } from '../../../ui/set-up/next-order.ts';
import { SetUpDrawer } from '../../../ui/set-up/set-up-drawer.tsx';
import { SetUpTable } from '../../../ui/set-up/set-up-table.tsx';
import { CapabilityNeeds } from './capability-needs.tsx';

type CapabilitySetUpProps = {
  readonly open: boolean;
  readonly capabilities: readonly Capability[];
  readonly onClose: () => void;
};

/** What visitors may need, and what a place must have ready, in stock, on shift or standing there to serve it. */
export function CapabilitySetUp({ open, capabilities, onClose }: CapabilitySetUpProps) {
  const t = useText();
  const nameOf = useName();
  const save = useCommand((client) => client.coverage.saveCapability);
  const [chosen, setChosen] = useState<string | null>(null);
  const capability = capabilities.find(({ code }) => code === chosen) ?? capabilities[0];
  return (
    <SetUpDrawer open={open} title={t('coverage.setUp')} hint={t('coverage.setUp.hint')} onClose={onClose}>
      {capability === undefined ? null : (
        <>
          <label className="set-up-line">
            <span>{t('coverage.setUp.which')}</span>
            <select className="field" value={capability.code} onChange={(event) => setChosen(event.target.value)}>
              {capabilities.map((one) => (
                <option key={one.code} value={one.code}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </label>
          <CapabilityNeeds capability={capability} />
          <h3>{t('coverage.setUp.all')}</h3>
        </>
      )}
      <SetUpTable
        needs="coverage.saveCapability"
        label={t('coverage.setUp.all')}
        columns={[
          { id: 'name', title: t('setUp.name'), kind: 'text', required: true },
          { id: 'nameEn', title: t('setUp.nameEn'), kind: 'text', required: true },
          { id: 'short', title: t('coverage.setUp.short'), kind: 'text', width: '72px', required: true, maxLength: 4 },
          { id: 'ord', title: t('setUp.order'), kind: 'number', width: '64px', required: true },
        ]}
        rows={capabilities.map(({ code, name, nameEn, short, ord }) => ({
          code,
          values: { name, nameEn, short, ord: String(ord) },
        }))}
        blank={{ name: '', nameEn: '', short: '', ord: nextOrder(capabilities) }}
        onSave={async ({ code, values }) => {
          const [name, nameEn, short] = [values['name'], values['nameEn'], values['short']].map(String);
          const saved = {
            code,
            name: name ?? '',
            nameEn: nameEn ?? '',
            short: short ?? '',
            ord: Number(values['ord']),
          };
          const done = (await save.run({ capability: saved })) !== null;
          if (done && !capabilities.some((one) => one.code === code)) setChosen(code);
          return done;
        }}
      />
    </SetUpDrawer>
  );
}
