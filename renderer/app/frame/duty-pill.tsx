import { Dropdown, type MenuProps } from 'antd';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { operatorLabel, useOperator } from '../operator.ts';
import { navigate } from '../router/router.tsx';
import { dutyChoices } from './duty-choices.ts';
import { useDutyDialog } from './duty-dialog-store.ts';
import { useRostered } from './use-rostered.ts';

/** Who is on duty in this window; another post is two actions away: open, choose. */
export function DutyPill() {
  const t = useText();
  const { operator, recent, choose } = useOperator();
  const setOpen = useDutyDialog((state) => state.setOpen);
  const { operators, untilOf } = useRostered();
  const format = useFormat();
  if (operator === null) return null;
  const until = untilOf(operator);
  const current = operatorLabel(operator);
  const choices = dutyChoices(recent, t, operators).filter((choice) => operatorLabel(choice) !== current);
  const items: NonNullable<MenuProps['items']> = [
    ...choices.map((choice) => ({
      key: operatorLabel(choice),
      label: operatorLabel(choice),
      onClick: () => choose(choice),
    })),
    { type: 'divider' as const },
    { key: ' handover', label: t('handover.open'), onClick: () => navigate('/incidents/handover') },
    { key: ' other', label: t('frame.duty.other'), onClick: () => setOpen(true) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <button type="button" className="pill plain-button" aria-label={t('frame.duty.switch', { operator: current })}>
        <span className="pill-label">{t('frame.onDuty')}</span> <b>{current}</b>
        {until === null ? null : <span className="pill-until"> · {t('duty.until', { time: format.time(until) })}</span>}
      </button>
    </Dropdown>
  );
}
