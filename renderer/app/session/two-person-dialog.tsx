import { Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { operatorLabel } from '../operator.ts';
import { EmergencyForm } from './emergency-form.tsx';
import { Problem } from './problem.tsx';
import { SecretField } from './secret-field.tsx';
import { useTwoPerson, type Need } from './two-person-store.ts';
import { useSecret } from './use-secret.ts';
import { useAccountState } from './use-session.ts';
import { Button } from '../../ui/act/button.tsx';

/** Two people confirm one thing, one after the other, at one desk. */
export function TwoPersonDialog() {
  const t = useText();
  const { asked, settle } = useTwoPerson();
  const [alone, setAlone] = useState(false);
  const close = (confirmed: boolean): void => {
    setAlone(false);
    settle(confirmed);
  };
  return (
    <Modal
      open={asked !== null}
      title={t('accounts.two.title')}
      footer={null}
      width={460}
      onCancel={() => close(false)}
      destroyOnHidden
    >
      {asked === null ? null : alone ? (
        <EmergencyForm onDone={() => close(true)} onBack={() => setAlone(false)} />
      ) : (
        <TwoForm need={asked.need} onDone={() => close(true)} onAlone={() => setAlone(true)} />
      )}
    </Modal>
  );
}

type TwoFormProps = { readonly need: Need; readonly onDone: () => void; readonly onAlone: () => void };

function TwoForm({ need, onDone, onAlone }: TwoFormProps) {
  const t = useText();
  const { client } = useCore();
  const state = useAccountState().data;
  const secret = useSecret();
  const [mine, setMine] = useState('');
  const [login, setLogin] = useState('');
  const [theirs, setTheirs] = useState('');
  const others = (state?.people ?? []).filter((person) => person.login !== state?.session?.login);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const done = await secret.run(async () => {
      await client.approvals.confirm({ ...need, passphrase: mine });
      return client.approvals.confirm({ ...need, login, passphrase: theirs });
    });
    if (done !== null) onDone();
  };
  return (
    <form className="session-form" onSubmit={(event) => void submit(event)}>
      <p className="dim">
        {t(`accounts.two.${need.action}`)} {t('accounts.two.hint')}
      </p>
      <SecretField
        label={t('accounts.two.mine', { operator: state?.session ? operatorLabel(state.session.operator) : '' })}
        value={mine}
        first
        onChange={setMine}
      />
      <label className="session-field">
        {t('accounts.two.other')}
        <select className="field" value={login} onChange={({ target }) => setLogin(target.value)}>
          <option value="">{t('accounts.two.choose')}</option>
          {others.map((person) => (
            <option key={person.login} value={person.login}>
              {person.post} · {person.login}
            </option>
          ))}
        </select>
      </label>
      <SecretField label={t('accounts.two.theirs')} value={theirs} onChange={setTheirs} />
      <Problem problem={secret.problem} />
      <div className="session-actions">
        <Button needs="breakGlass.open" type="link" danger onClick={onAlone}>
          {t('accounts.two.alone')}
        </Button>
        <Button
          needs="approvals.confirm"
          type="primary"
          htmlType="submit"
          loading={secret.pending}
          disabled={mine === '' || login === '' || theirs === ''}
        >
          {t('accounts.two.confirm')}
        </Button>
      </div>
    </form>
  );
}
