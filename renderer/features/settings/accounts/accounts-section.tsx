import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { useAccountState, useMay, useSession } from '../../../app/session/use-session.ts';
import { useIsSettingUp } from '../../../app/session/set-up-store.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../i18n/text.tsx';
import { FormField } from '../form-field.tsx';
import { AccountLine } from './account-line.tsx';
import { FirstAccount } from './first-account.tsx';
import { NewAccount } from './new-account.tsx';
import './accounts.css';

/** Who has an account; in a store without any, the first one. */
export function AccountsSection() {
  const { data } = useAccountState();
  const settingUp = useIsSettingUp();
  if (data === undefined) return null;
  return data.exist && !settingUp ? <Accounts /> : <FirstAccount />;
}

function Accounts() {
  const t = useText();
  const { query } = useCore();
  const may = useMay('accounts.list');
  const mayChange = useMay('accounts.update');
  const session = useSession();
  const { data } = useQuery(query.accounts.list.queryOptions({ input: {}, enabled: may }));
  if (!may) return <p className="dim">{t('accounts.noRight')}</p>;
  return (
    <>
      <section className="settings-box">
        <h2>{t('accounts.title')}</h2>
        {mayChange ? null : <p className="dim">{t('accounts.readOnly')}</p>}
        <ul className="account-list">
          {data?.items.map((account) => (
            <AccountLine
              key={account.id}
              account={account}
              mayChange={mayChange}
              own={account.id === session?.account}
            />
          ))}
        </ul>
      </section>
      {mayChange ? (
        <>
          <NewAccount />
          <IdleLock />
        </>
      ) : null}
    </>
  );
}

function IdleLock() {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }));
  const { run } = useCommand((client) => client.settings.set);
  const [typed, setTyped] = useState<string | null>(null);
  const now = String(data?.idleLockMinutes ?? '');
  const save = async (): Promise<void> => {
    const minutes = Number(typed);
    if (typed !== null && typed !== now && minutes >= 1 && minutes <= 480) await run({ idleLockMinutes: minutes });
    setTyped(null);
  };
  return (
    <section className="settings-box account-idle">
      <FormField
        label={t('accounts.idle')}
        inputMode="numeric"
        value={typed ?? now}
        onChange={setTyped}
        onBlur={() => void save()}
      />
    </section>
  );
}
