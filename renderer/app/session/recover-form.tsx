import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { PASSPHRASE_MIN } from '../../../shared/domain/rights/secret-rules.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { Problem } from './problem.tsx';
import { RecoveryCode } from './recovery-code.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecret } from './use-secret.ts';
import { useTakeSession } from './use-session.ts';

/** A new passphrase with the recovery code that was printed; the next code is shown then. */
export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const t = useText();
  const { client } = useCore();
  const take = useTakeSession();
  const secret = useSecret();
  const [login, setLogin] = useState('');
  const [code, setCode] = useState('');
  const [newPassphrase, setNewPassphrase] = useState('');
  const [next, setNext] = useState<{ token: string; code: string } | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await secret.run(() => client.accounts.recover({ login, code, newPassphrase }));
    if (answer !== null) setNext({ token: answer.token, code: answer.recoveryCode });
  };
  if (next !== null) return <RecoveryCode login={login} code={next.code} onKept={() => void take(next.token)} />;
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <p className="dim">{t('accounts.recover.hint')}</p>
      <SecretField plain label={t('accounts.login')} value={login} first onChange={setLogin} />
      <SecretField plain label={t('accounts.recover.code')} value={code} onChange={setCode} />
      <SecretField
        label={t('accounts.passphrase.own')}
        hint={t('accounts.passphrase.hint', { count: PASSPHRASE_MIN })}
        value={newPassphrase}
        onChange={setNewPassphrase}
      />
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button type="link" onClick={onBack}>
          {t('accounts.back')}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={secret.pending}
          disabled={login === '' || code === '' || [...newPassphrase].length < PASSPHRASE_MIN}
        >
          {t('accounts.recover.do')}
        </Button>
      </div>
    </form>
  );
}
