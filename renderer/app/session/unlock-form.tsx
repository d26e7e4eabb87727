import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import type { Session } from '../../../shared/contract/accounts.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { Problem } from './problem.tsx';
import { SecretField } from './secret-field.tsx';
import { setSessionToken } from './session-token.ts';
import { useSecret } from './use-secret.ts';
import { useAccountState, useTakeSession } from './use-session.ts';
import { useQueryClient } from '@tanstack/react-query';

type UnlockFormProps = { readonly session: Session; readonly onSwitch: () => void };

/** The PIN while there is one, else the passphrase. */
export function UnlockForm({ session, onSwitch }: UnlockFormProps) {
  const t = useText();
  const { client } = useCore();
  const queries = useQueryClient();
  const state = useAccountState();
  const take = useTakeSession();
  const secret = useSecret();
  const [typed, setTyped] = useState('');
  const [byPassphrase, setByPassphrase] = useState(false);
  const pin = session.hasPin && !byPassphrase;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = typed;
    setTyped('');
    const done = await secret.run(() => client.accounts.unlock(pin ? { pin: given } : { passphrase: given }));
    await state.refetch();
    if (done !== null) await queries.invalidateQueries();
  };
  const leave = async (): Promise<void> => {
    await secret.run(() => client.accounts.signOut({}));
    setSessionToken(null);
    await take(null);
  };
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <SecretField
        key={pin ? 'pin' : 'passphrase'}
        label={t(pin ? 'accounts.pin' : 'accounts.passphrase')}
        inputMode={pin ? 'numeric' : undefined}
        value={typed}
        first
        onChange={setTyped}
      />
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button type="link" onClick={() => void leave()}>
          {t('accounts.signOut')}
        </Button>
        <Button onClick={onSwitch}>{t('accounts.switch')}</Button>
        {session.hasPin ? (
          <Button onClick={() => setByPassphrase(!byPassphrase)}>
            {t(pin ? 'accounts.byPassphrase' : 'accounts.byPin')}
          </Button>
        ) : null}
        <Button type="primary" htmlType="submit" loading={secret.pending} disabled={typed === ''}>
          {t('accounts.unlock')}
        </Button>
      </div>
    </form>
  );
}
