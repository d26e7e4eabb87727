import { useState, type FormEvent } from 'react';
import { Link } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { ChoiceField, FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

type OverridesProps = {
  readonly item: string;
  readonly overrides: readonly { readonly place: string; readonly required: boolean }[];
};

/** Single places that need an item although their type does not, or the other way round. */
export function Overrides({ item, overrides }: OverridesProps) {
  const t = useText();
  const override = useCommand((client) => client.catalogue.override);
  const [place, setPlace] = useState('');
  const [required, setRequired] = useState<'yes' | 'no'>('yes');
  const words = { yes: t('settings.item.override.required'), no: t('settings.item.override.notRequired') };
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (place.trim() === '') return;
    if ((await override.run({ place: place.trim(), item, required: required === 'yes' })) !== null) setPlace('');
  };
  return (
    <section className="settings-box">
      <h3>{t('settings.item.overrides')}</h3>
      {overrides.length === 0 ? <p className="faint">{t('settings.item.overrides.none')}</p> : null}
      <ul className="override-list">
        {overrides.map((one) => (
          <li key={one.place}>
            <Link to="/places/:code" params={{ code: one.place }}>
              {one.place}
            </Link>
            <span>{one.required ? words.yes : words.no}</span>
            <Button
              needs="catalogue.override"
              size="small"
              onClick={() => void override.run({ place: one.place, item, required: null })}
            >
              {t('settings.item.override.reset')}
            </Button>
          </li>
        ))}
      </ul>
      <form className="settings-add" onSubmit={(event) => void add(event)}>
        <FormField label={t('settings.item.override.place')} value={place} onChange={setPlace} />
        <ChoiceField
          label={t('settings.item.overrides')}
          value={required}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={setRequired}
        />
        <Button needs="catalogue.override" htmlType="submit" disabled={place.trim() === ''}>
          {t('settings.add')}
        </Button>
      </form>
    </section>
  );
}
