import { CloseOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useState } from 'react';
import { isLevel, LANGUAGE_LEVELS } from '../../../../shared/domain/staff/level.ts';
import type { RequiredLanguage } from '../../../../shared/contract/staff.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { OFFERED_LANGUAGES } from '../../../i18n/offered-languages.ts';
import { useText } from '../../../i18n/text.tsx';
import { SampleTag } from '../../../ui/sample-tag.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

/** The languages the event requires, each with the level asked for; each brings a readiness item and a capability with it. */
export function Languages({ languages }: { readonly languages: readonly RequiredLanguage[] }) {
  const t = useText();
  const languageName = useLanguageName();
  const command = useCommand((client) => client.event.requireLanguage);
  const [chosen, setChosen] = useState<string | null>(null);
  const listed = new Set(languages.map(({ code }) => code));
  const add = async (): Promise<void> => {
    if (chosen !== null && (await command.run({ language: chosen, level: 'working', required: true })) !== null)
      setChosen(null);
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.languages')}</h2>
      {languages.length === 0 ? <p className="faint">{t('settings.languages.none')}</p> : null}
      <ul className="setting-chips">
        {languages.map(({ code, level, sample }) => (
          <li key={code}>
            {languageName(code)}{' '}
            <select
              className="field settings-level"
              aria-label={t('settings.languages.level', { name: languageName(code) })}
              value={level}
              onChange={({ target }) =>
                isLevel(target.value)
                  ? void command.run({ language: code, level: target.value, required: true })
                  : undefined
              }
            >
              {LANGUAGE_LEVELS.map((one) => (
                <option key={one} value={one}>
                  {t(`staff.level.${one}`)}
                </option>
              ))}
            </select>{' '}
            {sample ? <SampleTag /> : null}
            <Button
              needs="event.requireLanguage"
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('settings.remove', { name: languageName(code) })}
              onClick={() => void command.run({ language: code, required: false })}
            />
          </li>
        ))}
      </ul>
      <div className="settings-add">
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen}
          onChange={setChosen}
          options={OFFERED_LANGUAGES.filter((code) => !listed.has(code)).map((code) => ({
            value: code,
            label: languageName(code),
          }))}
          placeholder={t('settings.languages.choose')}
          aria-label={t('settings.languages.choose')}
          style={{ minWidth: 240 }}
        />
        <Button needs="event.requireLanguage" disabled={chosen === null} onClick={() => void add()}>
          {t('settings.add')}
        </Button>
      </div>
    </section>
  );
}
