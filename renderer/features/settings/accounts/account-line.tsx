import { useState, type FormEvent } from 'react';
import type { Account } from '../../../../shared/contract/accounts.ts';
import { GRANTABLE } from '../../../../shared/domain/rights/effective-roles.ts';
import { PERSON_ROLES, type PersonRole } from '../../../../shared/domain/rights/role.ts';
import { PASSPHRASE_MIN } from '../../../../shared/domain/rights/secret-rules.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Problem } from '../../../app/session/problem.tsx';
import { SecretField } from '../../../app/session/secret-field.tsx';
import { useSecret } from '../../../app/session/use-secret.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { ChoiceField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

type Props = { readonly account: Account; readonly mayChange: boolean; readonly own: boolean };

/** One account: who, in which role, what was granted for a time, and what an administrator does about it. */
export function AccountLine({ account, mayChange, own }: Props) {
  const t = useText();
  const { run: update } = useCommand((client) => client.accounts.update);
  const [open, setOpen] = useState<'grant' | 'reset' | null>(null);
  const who = account.name === null ? account.post : `${account.post} · ${account.name}`;
  return (
    <li className={account.active ? 'account-line' : 'account-line account-off'}>
      <div className="account-who">
        <b>{who}</b>
        <span className="dim">{account.login}</span>
        {account.active ? null : <span className="tag">{t('accounts.isOff')}</span>}
        {account.mustChange ? <span className="tag">{t('accounts.mustChange')}</span> : null}
        <span className="account-gap" />
        {mayChange && !own ? (
          <>
            <ChoiceField
              label={t('accounts.role')}
              value={account.role}
              options={PERSON_ROLES.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
              onChange={(role: PersonRole) => void update({ account: account.id, role })}
            />
            {account.role === 'administrator' ? null : (
              <Button needs="accounts.grant" size="small" onClick={() => setOpen(open === 'grant' ? null : 'grant')}>
                {t('accounts.grant')}
              </Button>
            )}
            <Button
              needs="accounts.resetPassphrase"
              size="small"
              onClick={() => setOpen(open === 'reset' ? null : 'reset')}
            >
              {t('accounts.reset')}
            </Button>
            <Button
              needs="accounts.update"
              size="small"
              onClick={() => void update({ account: account.id, active: !account.active })}
            >
              {t(account.active ? 'accounts.off' : 'accounts.on')}
            </Button>
          </>
        ) : (
          <span>{t(`accounts.role.${account.role}`)}</span>
        )}
      </div>
      <Grants account={account} mayChange={mayChange} own={own} />
      {open === 'grant' ? <GrantForm account={account.id} onDone={() => setOpen(null)} /> : null}
      {open === 'reset' ? <ResetForm account={account.id} onDone={() => setOpen(null)} /> : null}
    </li>
  );
}

function Grants({ account, mayChange }: Props) {
  const t = useText();
  const format = useFormat();
  const { run } = useCommand((client) => client.accounts.revoke);
  return account.grants.slice(0, 5).map(({ id, role, untilAt, reason, inForce }) => (
    <div key={id} className="account-grant">
      {t('accounts.grant.line', {
        role: t(`accounts.role.${role}`),
        until: `${format.date(untilAt)} ${format.time(untilAt)}`,
        reason,
      })}
      {inForce ? (
        mayChange ? (
          <Button
            needs="accounts.revoke"
            size="small"
            type="link"
            onClick={() => void run({ account: account.id, grant: id })}
          >
            {t('accounts.grant.revoke')}
          </Button>
        ) : null
      ) : (
        <span className="tag">{t('accounts.grant.over')}</span>
      )}
    </div>
  ));
}

type FormProps = { readonly account: string; readonly onDone: () => void };

function GrantForm({ account, onDone }: FormProps) {
  const t = useText();
  const { run, pending } = useCommand((client) => client.accounts.grant);
  const [role, setRole] = useState<(typeof GRANTABLE)[number]>('commander');
  const [hours, setHours] = useState('8');
  const [reason, setReason] = useState('');
  const span = Number(hours);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const untilAt = Date.now() + Math.round(span * 3_600_000);
    if ((await run({ account, role, untilAt, reason: reason.trim() })) !== null) onDone();
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <ChoiceField
        label={t('accounts.grant.role')}
        value={role}
        options={GRANTABLE.map((value) => ({ value, label: t(`accounts.role.${value}`) }))}
        onChange={setRole}
      />
      <SecretField plain label={t('accounts.grant.hours')} inputMode="decimal" value={hours} onChange={setHours} />
      <SecretField plain label={t('accounts.grant.reason')} value={reason} onChange={setReason} />
      <Button
        needs="accounts.grant"
        type="primary"
        htmlType="submit"
        loading={pending}
        disabled={!(span > 0 && span <= 24 * 31) || reason.trim() === ''}
      >
        {t('accounts.grant.do')}
      </Button>
    </form>
  );
}

function ResetForm({ account, onDone }: FormProps) {
  const t = useText();
  const { client } = useCore();
  const secret = useSecret();
  const [passphrase, setPassphrase] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const commandId = crypto.randomUUID();
    const done = await secret.run(() => client.accounts.resetPassphrase({ commandId, account, passphrase }));
    if (done !== null) onDone();
  };
  return (
    <form className="account-form" onSubmit={(event) => void submit(event)}>
      <SecretField
        label={t('accounts.passphrase.first')}
        hint={t('accounts.passphrase.hint', { count: PASSPHRASE_MIN })}
        value={passphrase}
        first
        onChange={setPassphrase}
      />
      <Button
        needs="accounts.resetPassphrase"
        htmlType="submit"
        loading={secret.pending}
        disabled={[...passphrase].length < PASSPHRASE_MIN}
      >
        {t('accounts.reset')}
      </Button>
      <Problem problem={secret.problem} />
    </form>
  );
}
