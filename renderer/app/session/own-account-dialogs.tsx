import { Button, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { PASSPHRASE_MIN, PIN_MIN } from '../../../shared/domain/rights/secret-rules.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { EmergencyForm } from './emergency-form.tsx';
import { Problem } from './problem.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecret } from './use-secret.ts';
import { useAccountState, useTakeSession } from './use-session.ts';

export type OwnDialog = 'pin' | 'passphrase' | 'emergency';

type Props = { readonly open: OwnDialog | null; readonly onClose: () => void };

/** What people do about their own account: PIN, passphrase, emergency access. */
export function OwnAccountDialogs({ open, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      open={open !== null}
      title={open === null ? '' : t(`accounts.own.${open}`)}
      footer={null}
      width={420}
      onCancel={onClose}
      destroyOnHidden
    >
      {open === 'emergency' ? <EmergencyForm onDone={onClose} onBack={onClose} /> : null}
      {open === 'pin' || open === 'passphrase' ? <OwnSecretForm kind={open} onDone={onClose} /> : null}
    </Modal>
  );
}

function OwnSecretForm({ kind, onDone }: { readonly kind: 'pin' | 'passphrase'; readonly onDone: () => void }) {
  const t = useText();
  const { client } = useCore();
  const state = useAccountState();
  const take = useTakeSession();
  const secret = useSecret();
  const [passphrase, setPassphrase] = useState('');
  const [next, setNext] = useState('');
  const isPin = kind === 'pin';
  const enough = isPin ? /^\d{6,12}$/.test(next) : [...next].length >= PASSPHRASE_MIN;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const login = state.data?.session?.login ?? '';
    if (isPin) {
      if ((await secret.run(() => client.accounts.setPin({ passphrase, pin: next }))) === null) return;
      await state.refetch();
    } else {
      const answer = await secret.run(() =>
        client.accounts.changePassphrase({ login, passphrase, newPassphrase: next }),
      );
      if (answer === null) return;
      await take(answer.token);
    }
    onDone();
  };
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <SecretField label={t('accounts.passphrase.now')} value={passphrase} first onChange={setPassphrase} />
      <SecretField
        label={t(isPin ? 'accounts.pin.new' : 'accounts.passphrase.own')}
        hint={t(isPin ? 'accounts.pin.hint' : 'accounts.passphrase.hint', { count: isPin ? PIN_MIN : PASSPHRASE_MIN })}
        inputMode={isPin ? 'numeric' : undefined}
        value={next}
        onChange={setNext}
      />
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button type="primary" htmlType="submit" loading={secret.pending} disabled={passphrase === '' || !enough}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
