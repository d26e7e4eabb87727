import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import type { Session } from '../../../shared/contract/accounts.ts';
import { mayCall } from '../../../shared/contract/rights/rights.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';
import { operatorLabel } from '../operator.ts';
import { navigate } from '../router/router.tsx';
import { OwnAccountDialogs, type OwnDialog } from './own-account-dialogs.tsx';
import { setSessionToken } from './session-token.ts';
import { useAccountState, useTakeSession } from './use-session.ts';

/** Who is signed in in this window, and what they can do about it. */
export function SessionPill({ session }: { readonly session: Session }) {
  const t = useText();
  const { client } = useCore();
  const state = useAccountState();
  const take = useTakeSession();
  const [dialog, setDialog] = useState<OwnDialog | null>(null);
  const operator = operatorLabel(session.operator);
  const roles = session.roles.map((role) => t(`accounts.role.${role}`)).join(' · ');
  const lock = (): void => void client.accounts.lock({}).then(() => state.refetch());
  const leave = async (): Promise<void> => {
    await client.accounts.signOut({}).catch(() => undefined);
    setSessionToken(null);
    await take(null);
  };
  const items: NonNullable<MenuProps['items']> = [
    { key: 'lock', label: t('accounts.lock'), onClick: lock },
    { key: 'switch', label: t('accounts.switch'), onClick: () => void leave() },
    { type: 'divider' as const },
    { key: 'handover', label: t('handover.open'), onClick: () => navigate('/incidents/handover') },
    { key: 'pin', label: t('accounts.own.pin'), onClick: () => setDialog('pin') },
    { key: 'passphrase', label: t('accounts.own.passphrase'), onClick: () => setDialog('passphrase') },
    ...(mayCall('breakGlass.open', session.roles)
      ? [{ key: 'emergency', label: t('accounts.own.emergency'), danger: true, onClick: () => setDialog('emergency') }]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="pill plain-button" aria-label={t('accounts.pill', { operator, roles })}>
          <b>{operator}</b>{' '}
          {mayCall('log.add', session.roles) || session.roles.includes('administrator') ? null : (
            <span className="tag">{t('accounts.readOnly')}</span>
          )}{' '}
          <span className="pill-label">{roles}</span>
        </button>
      </Dropdown>
      <OwnAccountDialogs open={dialog} onClose={() => setDialog(null)} />
    </>
  );
}
