import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { PASSPHRASE_MIN } from '../../../../shared/domain/rights/secret-rules.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Problem } from '../../../app/session/problem.tsx';
import { RecoveryCode } from '../../../app/session/recovery-code.tsx';
import { SecretField } from '../../../app/session/secret-field.tsx';
import { useSetUp } from '../../../app/session/set-up-store.ts';
import { useSecret } from '../../../app/session/use-secret.ts';
import { useTakeSession } from '../../../app/session/use-session.ts';
import { useText } from '../../../i18n/text.tsx';

/** Makes the first account of a store, its administrator, and shows the recovery code once. */
export function FirstAccount() {
  const t = useText();
  const { client } = useCore();
  const take = useTakeSession();
  const secret = useSecret();
  const [login, setLogin] = useState('');
  const [post, setPost] = useState(t('accounts.role.administrator'));
  const [passphrase, setPassphrase] = useState('');
  const shown = useSetUp((state) => state.shown);
  const [commandId] = useState(() => crypto.randomUUID());
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    useSetUp.setState({ running: true });
    const answer = await secret.run(() => client.accounts.setUp({ commandId, login, post, passphrase }));
    if (answer !== null) {
      useSetUp.setState({ shown: { login, code: answer.recoveryCode } });
      await take(answer.token);
    }
    useSetUp.setState({ running: false });
  };
  if (shown !== null)
    return (
      <section className="settings-box account-first">
        <RecoveryCode {...shown} onKept={() => useSetUp.setState({ shown: null })} />
      </section>
    );
  return (
    <section className="settings-box account-first">
      <h2>{t('accounts.first.title')}</h2>
      <p className="dim">{t('accounts.first.text')}</p>
      <form className="session-form" onSubmit={(event) => void submit(event)}>
        <SecretField plain label={t('accounts.login')} value={login} maxLength={60} onChange={setLogin} />
        <SecretField plain label={t('accounts.post')} value={post} maxLength={60} onChange={setPost} />
        <SecretField
          label={t('accounts.passphrase')}
          hint={t('accounts.passphrase.hint', { count: PASSPHRASE_MIN })}
          value={passphrase}
          onChange={setPassphrase}
        />
        <Problem problem={secret.problem} />
        <div className="session-actions">
          <Button
            type="primary"
            htmlType="submit"
            loading={secret.pending}
            disabled={login.trim() === '' || post.trim() === '' || [...passphrase].length < PASSPHRASE_MIN}
          >
            {t('accounts.first.do')}
          </Button>
        </div>
      </form>
    </section>
  );
}
