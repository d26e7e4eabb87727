import { CloseOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { LOCALE_OF } from '../../../i18n/language.ts';
import { useLanguage, useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { Button } from '../../../ui/act/button.tsx';

type Currency = { readonly code: string; readonly sample: boolean };

/** The currencies the organiser requires; each brings a readiness item and a capability with it. */
export function Currencies({ currencies }: { readonly currencies: readonly Currency[] }) {
  const t = useText();
  const language = useLanguage();
  const command = useCommand((client) => client.event.requireCurrency);
  const [chosen, setChosen] = useState<string | null>(null);
  const options = useMemo(() => currencyOptions(LOCALE_OF[language], currencies), [language, currencies]);
  const add = async (): Promise<void> => {
    if (chosen === null) return;
    if ((await command.run({ currency: chosen, required: true })) !== null) setChosen(null);
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.currencies')}</h2>
      {currencies.length === 0 ? <p className="faint">{t('settings.currencies.none')}</p> : null}
      <ul className="setting-chips">
        {currencies.map(({ code, sample }) => (
          <li key={code}>
            {code} {sample ? <SampleTag /> : null}
            <Button
              needs="event.requireCurrency"
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('settings.remove', { name: code })}
              onClick={() => void command.run({ currency: code, required: false })}
            />
          </li>
        ))}
      </ul>
      <div className="settings-add">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          onChange={setChosen}
          options={options}
          placeholder={t('settings.currencies.choose')}
          aria-label={t('settings.currencies.choose')}
          style={{ minWidth: 240 }}
        />
        <Button needs="event.requireCurrency" disabled={chosen === null} onClick={() => void add()}>
          {t('settings.add')}
        </Button>
      </div>
    </section>
  );
}

/** Every ISO 4217 currency the system knows by name, without those on the list. */
function currencyOptions(locale: string, taken: readonly Currency[]): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = new Set(taken.map(({ code }) => code));
  return Intl.supportedValuesOf('currency')
    .filter((code) => !codes.has(code))
    .map((code) => ({ value: code, label: `${code} ${names.of(code) ?? ''}` }));
}
