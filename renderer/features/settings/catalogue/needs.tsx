import { CloseOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import type { ReadinessItem } from '../../../../shared/contract/catalogue.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import { Guarded } from '../../../ui/act/guarded.tsx';
import './needs.css';

type NeedsProps = {
  readonly item: string;
  /** Codes of the items it needs first. */
  readonly needs: readonly string[];
  readonly items: readonly ReadinessItem[];
};

/** What must be ready at a place before this item can be. Takes effect at once; a circle is refused and says so. */
export function Needs({ item, needs, items }: NeedsProps) {
  const t = useText();
  const nameOf = useName();
  const depend = useCommand((client) => client.catalogue.depend);
  const named = (code: string): string => {
    const found = items.find((one) => one.code === code);
    return found === undefined ? code : nameOf(found);
  };
  return (
    <section className="settings-box">
      <h3>{t('settings.item.needs')}</h3>
      {needs.length === 0 ? <p className="faint">{t('settings.item.needs.none')}</p> : null}
      <ul className="override-list">
        {needs.map((code) => (
          <li key={code}>
            <span>{named(code)}</span>
            <Button
              needs="catalogue.depend"
              size="small"
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('settings.item.needs.remove', { name: named(code) })}
              onClick={() => void depend.run({ item, needs: code, required: false })}
            />
          </li>
        ))}
      </ul>
      <Guarded needs="catalogue.depend">
        <Select
          aria-label={t('settings.item.needs.add')}
          placeholder={t('settings.item.needs.add')}
          className="settings-needs"
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          onChange={(code: string | null) => code !== null && void depend.run({ item, needs: code, required: true })}
          options={items
            .filter(({ code }) => code !== item && !needs.includes(code))
            .map((one) => ({ value: one.code, label: nameOf(one) }))}
        />
      </Guarded>
    </section>
  );
}
