import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import type { StaffLanguage, StaffMember } from '../../../../shared/contract/staff.ts';
import { localDateAt, localDayOf } from '../../../../shared/domain/places/open-spans.ts';
import { isLevel, LANGUAGE_LEVELS, type LanguageLevel } from '../../../../shared/domain/staff/level.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useLanguageName } from '../../../i18n/language-name.ts';
import { OFFERED_LANGUAGES } from '../../../i18n/offered-languages.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { InlineField } from '../../../ui/inline-field/inline-field.tsx';
import { readDate } from '../../../ui/time/zone-input.ts';
import { Button } from '../../../ui/act/button.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';

/** What somebody speaks, how well, and until when the certificate holds. */
export function PersonLanguages({ member }: { readonly member: StaffMember }) {
  const t = useText();
  const { query } = useCore();
  const languageName = useLanguageName();
  const command = useCommand((client) => client.staff.setLanguage);
  const required = useQuery(query.staff.languages.queryOptions({ input: {} }));
  const [adding, setAdding] = useState<string | null>(null);
  const offered = useMemo(() => {
    const known = new Set(member.languages.map(({ language }) => language));
    const first = (required.data?.items ?? []).map(({ code }) => code);
    return [...new Set([...first, ...OFFERED_LANGUAGES])].filter((code) => !known.has(code));
  }, [member.languages, required.data]);
  const set = (language: string, level: LanguageLevel | null, more: Partial<StaffLanguage> = {}): Promise<unknown> =>
    command.run({ staff: member.code, language, level, ...more });
  return (
    <>
      <h3>{t('staff.column.languages')}</h3>
      {member.languages.length === 0 ? <p className="faint">{t('staff.languages.none')}</p> : null}
      <ul className="course">
        {member.languages.map((one) => (
          <LanguageLine key={one.language} one={one} set={set} />
        ))}
      </ul>
      <div className="side-actions">
        <Guarded needs="staff.setLanguage">
          <Select
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            className="staff-filter"
            aria-label={t('staff.languages.add')}
            placeholder={t('staff.languages.add')}
            value={adding}
            onChange={(language) => {
              setAdding(null);
              void set(language, 'working');
            }}
            options={offered.map((code) => ({ value: code, label: languageName(code) }))}
          />
        </Guarded>
      </div>
    </>
  );
}

type LineProps = {
  readonly one: StaffLanguage;
  readonly set: (language: string, level: LanguageLevel | null, more?: Partial<StaffLanguage>) => Promise<unknown>;
};

function LanguageLine({ one: { language, level, validUntil, certificate }, set }: LineProps) {
  const t = useText();
  const zone = useZone();
  const now = useNow();
  const languageName = useLanguageName();
  const name = languageName(language);
  // A certificate counts up to the end of the day written on it.
  const lastDay = validUntil === null ? '' : localDateAt(validUntil - 1, zone);
  const saveDay = async (text: string): Promise<boolean> => {
    if (text.trim() === '') return (await set(language, level, { validUntil: null })) !== null;
    const date = readDate(text);
    return date !== null && (await set(language, level, { validUntil: localDayOf(date, zone).at(1440) })) !== null;
  };
  return (
    <li aria-label={name}>
      <div className="staff-language">
        <b>{name}</b>
        <select
          className="field staff-level"
          aria-label={t('staff.level.of', { name })}
          value={level}
          onChange={(event) => void (isLevel(event.target.value) ? set(language, event.target.value) : null)}
        >
          {LANGUAGE_LEVELS.map((each) => (
            <option key={each} value={each}>
              {t(`staff.level.${each}`)}
            </option>
          ))}
        </select>
        <Button
          needs="staff.setLanguage"
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={t('settings.remove', { name })}
          onClick={() => void set(language, null)}
        />
      </div>
      <InlineField
        needs="staff.setLanguage"
        label={t('staff.certificate')}
        value={certificate ?? ''}
        onSave={async (text) => (await set(language, level, { certificate: text })) !== null}
      />
      <InlineField needs="staff.setLanguage" label={t('staff.validUntil')} value={lastDay} onSave={saveDay} />
      {validUntil !== null && validUntil <= now ? <span className="warn-word">▲ {t('staff.expired')}</span> : null}
    </li>
  );
}
