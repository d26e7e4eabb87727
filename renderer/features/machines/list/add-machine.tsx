import { Modal, Select } from 'antd';
import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { MACHINE_KINDS, type MachineKind } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import '../../../ui/field/field.css';

type AddMachineProps = {
  readonly place: string;
  readonly onClose: () => void;
  readonly onAdded: (code: string) => void;
};

/** A new machine by code, place and kind; everything else is edited where it then stands. */
export function AddMachine({ place, onClose, onAdded }: AddMachineProps) {
  const t = useText();
  const nameOf = useName();
  const id = useId();
  const { query } = useCore();
  const save = useCommand((calls) => calls.machines.save);
  const [code, setCode] = useState('');
  const [at, setAt] = useState(place === '' ? null : place);
  const [kind, setKind] = useState<MachineKind>('atm');
  const [text, setText] = useState(place);
  const [bad, setBad] = useState(false);
  const found = useQuery({
    ...query.places.search.queryOptions({ input: { query: text.trim(), limit: 12 } }),
    enabled: text.trim() !== '',
  });
  const submit = async (): Promise<void> => {
    if (code.trim() === '' || at === null) return setBad(true);
    const schemes = { name: null, keeper: null, ecny: false, schemes: [], languages: [], note: null };
    if ((await save.run({ machine: { code: code.trim(), place: at, kind, ...schemes } })) !== null)
      onAdded(code.trim());
  };
  return (
    <Modal
      open
      title={t('machines.add')}
      okText={t('machines.add.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.pending}
      onOk={() => void submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className="side-form">
        <label htmlFor={`${id}-code`}>
          {t('machines.add.code')}
          <input
            id={`${id}-code`}
            className="field"
            maxLength={120}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <span className="side-label">
          {t('machines.field.place')}
          <Select
            aria-label={t('machines.field.place')}
            value={at}
            showSearch={{ filterOption: false, onSearch: setText }}
            options={(found.data?.items ?? []).map((one) => ({ value: one.code, label: `${nameOf(one)} ${one.code}` }))}
            onChange={setAt}
          />
        </span>
        <span className="side-label">
          {t('machines.field.kind')}
          <Select
            aria-label={t('machines.field.kind')}
            value={kind}
            options={MACHINE_KINDS.map((one) => ({ value: one, label: t(`machines.kind.${one}`) }))}
            onChange={setKind}
          />
        </span>
        {bad ? (
          <p className="side-problem" role="alert">
            {t('machines.add.needed')}
          </p>
        ) : null}
      </div>
    </Modal>
  );
}
