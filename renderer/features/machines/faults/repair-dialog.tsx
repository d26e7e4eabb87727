import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import type { MachineFault } from '../../../../shared/contract/machines.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useText } from '../../../i18n/text.tsx';
import { RepairForm } from '../../../ui/machine/fault-form.tsx';
import { useMachineSteps } from '../../../ui/machine/use-machine-steps.ts';

/** Records a repair from the board. */
export function RepairDialog({ fault, onClose }: { readonly fault: MachineFault; readonly onClose: () => void }) {
  const t = useText();
  const { query } = useCore();
  const steps = useMachineSteps();
  const { data } = useQuery(query.machines.list.queryOptions({ input: { place: fault.place, limit: 1000 } }));
  const machine = data?.items.find(({ code }) => code === fault.machine);
  const { id, since, description } = fault;
  return (
    <Modal
      open
      title={t('machines.act.of', { machine: fault.machineName ?? fault.machine, action: t('machines.act.repair') })}
      footer={null}
      width={460}
      onCancel={onClose}
    >
      <p>{description}</p>
      {machine === undefined ? null : (
        <RepairForm machine={{ ...machine, fault: { id, since, description } }} steps={steps} onDone={onClose} />
      )}
    </Modal>
  );
}
