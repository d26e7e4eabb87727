import { Checkbox } from 'antd';
import type { ReadinessItem } from '../../../../shared/contract/catalogue.ts';
import { PLACE_TYPES } from '../../../../shared/domain/places/place-type.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';

/** Which types of place need an item; each tick is a change of its own. */
export function RequiredTypes({ item }: { readonly item: ReadinessItem }) {
  const t = useText();
  const require = useCommand((client) => client.catalogue.requireFor);
  return (
    <fieldset className="settings-box required-types">
      <legend>{t('settings.item.placeTypes')}</legend>
      <p className="faint">{t('settings.item.placeTypes.hint')}</p>
      <Guarded needs="catalogue.requireFor">
        {PLACE_TYPES.map((placeType) => (
          <Checkbox
            key={placeType}
            checked={item.placeTypes.includes(placeType)}
            onChange={(event) => void require.run({ item: item.code, placeType, required: event.target.checked })}
          >
            {t(`type.${placeType}`)}
          </Checkbox>
        ))}
      </Guarded>
    </fieldset>
  );
}
