import { useState, type FormEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { Problem } from './problem.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecret } from './use-secret.ts';
import { useAccountState } from './use-session.ts';
import { Button } from '../../ui/act/button.tsx';

/** Opens emergency access for whoever is signed in: a reason, the passphrase, and everybody is told. */
export function EmergencyForm({ onDone, onBack }: { readonly onDone: () => void; readonly onBack: () => void }) {
  const t = useText();
  const { client } = useCore();
  const state = useAccountState();
  const secret = useSecret();
  const [reason, setReason] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const commandId = crypto.randomUUID();
    const done = await secret.run(() => client.breakGlass.open({ commandId, reason: reason.trim(), passphrase }));
    if (done === null) return;
    await state.refetch();
    onDone();
  };
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <p className="dim">{t('accounts.emergency.hint')}</p>
      <SecretField plain label={t('accounts.emergency.reason')} value={reason} first onChange={setReason} />
      <SecretField label={t('accounts.passphrase')} value={passphrase} onChange={setPassphrase} />
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button type="link" onClick={onBack}>
          {t('accounts.back')}
        </Button>
        <Button
          needs="breakGlass.open"
          danger
          type="primary"
          htmlType="submit"
          loading={secret.pending}
          disabled={reason.trim() === '' || passphrase === ''}
        >
          {t('accounts.emergency.do')}
        </Button>
      </div>
    </form>
  );
}
