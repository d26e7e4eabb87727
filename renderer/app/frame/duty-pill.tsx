import { Dropdown, type MenuProps } from 'antd';
import { useText } from '../../i18n/text.tsx';
import { operatorLabel, useOperator } from '../operator.ts';
import { dutyChoices } from './duty-choices.ts';
import { useDutyDialog } from './duty-dialog-store.ts';

/** Who is on duty in this window; another post is two actions away: open, choose. */
export function DutyPill() {
  const t = useText();
  const { operator, recent, choose } = useOperator();
  const setOpen = useDutyDialog((state) => state.setOpen);
  if (operator === null) return null;
  const current = operatorLabel(operator);
  const choices = dutyChoices(recent, t).filter((choice) => operatorLabel(choice) !== current);
  const items: NonNullable<MenuProps['items']> = [
    ...choices.map((choice) => ({
      key: operatorLabel(choice),
      label: operatorLabel(choice),
      onClick: () => choose(choice),
    })),
    { type: 'divider' as const },
    { key: ' other', label: t('frame.duty.other'), onClick: () => setOpen(true) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="pill plain-button" aria-label={t('frame.duty.switch', { operator: current })}>
        <span className="pill-label">{t('frame.onDuty')}</span> <b>{current}</b>
      </button>
    </Dropdown>
  );
}
