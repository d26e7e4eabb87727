import { App } from 'antd';
import type { StockCell } from '../../../../shared/contract/stock.ts';
import { parseAmount } from '../../../../shared/domain/money/money.ts';
import { CHANGE_CURRENCY } from '../../../../shared/domain/stock/position.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { InlineField } from '../../../ui/inline-field/inline-field.tsx';
import { useMoney } from '../../../ui/money/use-money.ts';
import { Panel } from '../../../ui/panel/panel.tsx';
import { LevelBar } from '../../../ui/stock/level-bar.tsx';

const FIELDS = ['minimum', 'safety', 'stockLimit', 'dailyUse'] as const;

/** What is asked of a currency at a place, each figure edited where it stands. */
export function LevelPanel({ place, cell }: { readonly place: string; readonly cell: StockCell }) {
  const t = useText();
  const { amount, name } = useMoney();
  const { message } = App.useApp();
  const save = useCommand((client) => client.stock.saveLevel);
  const { currency, minimum, safety, stockLimit, dailyUse, daysOfCover } = cell;
  const set = async (field: (typeof FIELDS)[number], typed: string): Promise<boolean> => {
    const parsed = typed === '' ? { ok: true, amount: null } : parseAmount(typed, currency);
    if (!('amount' in parsed)) {
      void message.error(t('stock.level.bad', { field: t(`stock.level.${field}`) }));
      return false;
    }
    const level = { minimum, safety, stockLimit, dailyUse, [field]: parsed.amount };
    return (await save.run({ place, currency, level })) !== null;
  };
  return (
    <Panel
      title={`${t('stock.level')} · ${name(currency)}`}
      aside={daysOfCover === null ? undefined : t('stock.level.days', { days: daysOfCover })}
    >
      <div className="level-bar-box">
        <LevelBar cell={cell} />
      </div>
      {FIELDS.map((field) => {
        const value = cell[field];
        return (
          <InlineField
            needs="stock.saveLevel"
            key={field}
            label={t(`stock.level.${field}`)}
            value={value === null ? '' : amount(value, currency)}
            shown={value === null ? t('stock.level.unset') : amount(value, currency)}
            onSave={(typed) => set(field, typed)}
          />
        );
      })}
      {currency === CHANGE_CURRENCY ? <p className="faint">{t('stock.level.small')}</p> : null}
    </Panel>
  );
}
