import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { PASSPHRASE_MIN } from '../../../shared/domain/rights/secret-rules.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { Problem } from './problem.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecret } from './use-secret.ts';
import { useAccountState, useTakeSession } from './use-session.ts';

type SignInFormProps = { readonly onForgotten: () => void; readonly onDone?: () => void };

/** Who is it, and the passphrase; a passphrase that an administrator gave is changed here before anything else. */
export function SignInForm({ onForgotten, onDone }: SignInFormProps) {
  const t = useText();
  const { client } = useCore();
  const people = useAccountState().data?.people ?? [];
  const take = useTakeSession();
  const secret = useSecret();
  const [login, setLogin] = useState(people.length === 1 ? (people[0]?.login ?? '') : '');
  const [passphrase, setPassphrase] = useState('');
  const [own, setOwn] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await secret.run(() =>
      own === null
        ? client.accounts.signIn({ login, passphrase })
        : client.accounts.changePassphrase({ login, passphrase, newPassphrase: own }),
    );
    if (answer === null) return;
    await take(answer.token);
    onDone?.();
  };
  const mustChange = secret.code === 'PASSPHRASE_TO_CHANGE';
  if (mustChange && own === null) setOwn('');
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <fieldset className="session-people">
        <legend>{t('accounts.signIn.who')}</legend>
        {people.map((person) => (
          <button
            key={person.login}
            type="button"
            className="plain-button session-person"
            aria-pressed={person.login === login}
            onClick={() => setLogin(person.login)}
          >
            <b>{person.post}</b>
            <span className="dim">{person.name === null ? person.login : `${person.name} · ${person.login}`}</span>
          </button>
        ))}
      </fieldset>
      <SecretField
        key={login}
        label={t('accounts.passphrase')}
        value={passphrase}
        first={login !== ''}
        onChange={setPassphrase}
      />
      {own === null ? null : (
        <SecretField
          label={t('accounts.passphrase.own')}
          hint={t('accounts.passphrase.hint', { count: PASSPHRASE_MIN })}
          value={own}
          first
          onChange={setOwn}
        />
      )}
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button type="link" onClick={onForgotten}>
          {t('accounts.forgotten')}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={secret.pending}
          disabled={login === '' || passphrase === '' || (own !== null && [...own].length < PASSPHRASE_MIN)}
        >
          {t('accounts.signIn')}
        </Button>
      </div>
    </form>
  );
}
