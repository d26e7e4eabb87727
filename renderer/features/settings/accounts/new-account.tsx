import { useState, type FormEvent } from 'react';
import { PERSON_ROLES, type PersonRole } from '../../../../shared/domain/rights/role.ts';
import { PASSPHRASE_MIN } from '../../../../shared/domain/rights/secret-rules.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Problem } from '../../../app/session/problem.tsx';
import { SecretField } from '../../../app/session/secret-field.tsx';
import { useSecret } from '../../../app/session/use-secret.ts';
import { useText } from '../../../i18n/text.tsx';
import { ChoiceField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

const EMPTY = { login: '', post: '', name: '', passphrase: '' };

/** An account for somebody, with a passphrase that they change at their first signing in. */
export function NewAccount() {
  const t = useText();
  const { client } = useCore();
  const secret = useSecret();
  const [draft, setDraft] = useState(EMPTY);
  const [role, setRole] = useState<PersonRole>('duty-officer');
  const change = (part: Partial<typeof EMPTY>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { name, ...rest } = draft;
    const commandId = crypto.randomUUID();
    const input = { commandId, ...rest, role, ...(name.trim() !== '' && { name }) };
    if ((await secret.run(() => client.accounts.create(input))) !== null) setDraft(EMPTY);
  };
  const enough =
    [...draft.passphrase].length >= PASSPHRASE_MIN && draft.login.trim() !== '' && draft.post.trim() !== '';
  return (
    <section className="settings-box">
      <h2>{t('accounts.new')}</h2>
      <form className="account-form" onSubmit={(event) => void submit(event)}>
        <SecretField plain label={t('accounts.login')} value={draft.login} onChange={(login) => change({ login })} />
        <SecretField plain label={t('accounts.post')} value={draft.post} onChange={(post) => change({ post })} />
        <SecretField plain label={t('accounts.name')} value={draft.name} onChange={(name) => change({ name })} />
        <ChoiceField
          label={t('accounts.role')}
          value={role}
          options={PERSON_ROLES.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
          onChange={setRole}
        />
        <SecretField
          label={t('accounts.passphrase.first')}
          hint={t('accounts.passphrase.hint', { count: PASSPHRASE_MIN })}
          value={draft.passphrase}
          onChange={(passphrase) => change({ passphrase })}
        />
        <Button needs="accounts.create" type="primary" htmlType="submit" loading={secret.pending} disabled={!enough}>
          {t('accounts.create')}
        </Button>
      </form>
      <Problem problem={secret.problem} />
    </section>
  );
}
