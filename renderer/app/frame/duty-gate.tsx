import { Button, Input, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Operator } from '../../../shared/contract/common.ts';
import { useText } from '../../i18n/text.tsx';
import { operatorLabel, useOperator } from '../operator.ts';
import { dutyChoices } from './duty-choices.ts';
import { useDutyDialog } from './duty-dialog-store.ts';

/** Asks who is on duty when the window starts, and again when asked to. Posts are one click; anything else is typed. */
export function DutyGate() {
  const t = useText();
  const { operator, choose } = useOperator();
  const { open, setOpen } = useDutyDialog();
  const start = (chosen: Operator): void => {
    choose(chosen);
    setOpen(false);
  };
  return (
    <Modal
      open={open || operator === null}
      title={t('frame.duty.title')}
      footer={null}
      width={440}
      closable={operator !== null}
      keyboard={operator !== null}
      mask={{ closable: operator !== null }}
      onCancel={() => setOpen(false)}
      destroyOnHidden
    >
      <DutyForm start={start} />
    </Modal>
  );
}

/** So that Enter alone starts the duty of whoever was here last. */
const takeFocus = (button: HTMLElement | null): void => button?.focus();

function DutyForm({ start }: { readonly start: (operator: Operator) => void }) {
  const t = useText();
  const recent = useOperator((state) => state.recent);
  const [post, setPost] = useState('');
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (post.trim() === '') return;
    start({ post: post.trim(), ...(name.trim() !== '' && { name: name.trim() }) });
  };
  return (
    <div className="duty-form">
      <p className="dim">{t('frame.duty.hint')}</p>
      <div className="duty-choices">
        {dutyChoices(recent, t).map((choice, index) => (
          <Button key={operatorLabel(choice)} ref={index === 0 ? takeFocus : null} onClick={() => start(choice)}>
            {operatorLabel(choice)}
          </Button>
        ))}
      </div>
      <form onSubmit={submit} className="duty-other">
        <label>
          {t('frame.duty.post')}
          <Input value={post} maxLength={60} onChange={({ target }) => setPost(target.value)} />
        </label>
        <label>
          {t('frame.duty.name')}
          <Input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        </label>
        <Button type="primary" htmlType="submit" disabled={post.trim() === ''}>
          {t('frame.duty.start')}
        </Button>
      </form>
    </div>
  );
}
