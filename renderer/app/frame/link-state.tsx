import { useIsMutating, useQuery } from '@tanstack/react-query';
import { Button, Popover } from 'antd';
import { useSyncExternalStore } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText, type Text } from '../../i18n/text.tsx';
import { StateShape, type AnyState } from '../../ui/state/state-shape.tsx';
import { useCommandBar } from '../command-bar/command-store.ts';
import { useDrafts } from '../drafts/draft-store.ts';
import { useConnectionState, useCore } from '../core-context.tsx';
import type { ConnectionState } from '../rpc-client/index.ts';

const SHAPE_OF = {
  online: 'ready',
  connecting: 'partial',
  restarting: 'partial',
  offline: 'red',
} as const satisfies Record<ConnectionState['phase'], AnyState>;

const subscribeNetwork = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

const useNetwork = (): boolean => useSyncExternalStore(subscribeNetwork, () => navigator.onLine);

/** Honest state of the link: the core, the network, and how much is not saved: commands not acknowledged, half-filled forms, a line not sent. */
export function LinkState() {
  const t = useText();
  const format = useFormat();
  const state = useConnectionState();
  const network = useNetwork();
  const drafts = useDrafts(({ drafts: forms }) => Object.keys(forms).length);
  const line = useCommandBar(({ open, text }) => !open && text.trim() !== '');
  const unsaved = useIsMutating() + drafts + (line ? 1 : 0);
  const phase = t(`link.${state.phase}`);
  const core = state.phase === 'online' ? phase : t('link.since', { phase, time: format.time(state.since) });
  return (
    <Popover trigger={['click']} placement="bottomRight" content={<LinkDetails state={state} t={t} />}>
      <button type="button" className={`pill link-state plain-button link-${state.phase}`}>
        <span className={`link-part state-${SHAPE_OF[state.phase]}`}>
          <StateShape state={SHAPE_OF[state.phase]} size={11} />
          <output>{core}</output>
        </span>
        <span className="link-part">
          <StateShape state={network ? 'ready' : 'open'} size={11} />
          <span className={network ? 'link-fine' : undefined}>{t(network ? 'link.networkOn' : 'link.networkOff')}</span>
        </span>
        <span className={unsaved === 0 ? 'link-part' : 'link-part state-partial'}>
          {t('link.unsaved', { count: unsaved })}
        </span>
      </button>
    </Popover>
  );
}

function LinkDetails({ state, t }: { readonly state: ConnectionState; readonly t: Text }) {
  const format = useFormat();
  const { connection, query } = useCore();
  const { data: info } = useQuery(query.system.info.queryOptions({ input: {} }));
  return (
    <div className="link-details">
      <p>{t('link.networkHint')}</p>
      {state.code === 'TOKEN_REFUSED' ? <p className="state-red">{t('link.tokenRefused')}</p> : null}
      {state.code === 'TOO_MANY_ATTEMPTS' ? <p className="state-red">{t('link.doorClosed')}</p> : null}
      {state.phase === 'offline' && state.code !== 'TOKEN_REFUSED' && connection.kind === 'socket' ? (
        <p>{t('link.gone')}</p>
      ) : null}
      {info === undefined ? null : (
        <p className="faint">{t('link.store', { dataDir: info.dataDir, revision: info.revision })}</p>
      )}
      {info?.clockBehindMs == null ? null : (
        <p className="state-overdue">{t('link.clockBehind', { span: format.span(info.clockBehindMs) })}</p>
      )}
      {state.phase === 'online' ? null : (
        <Button size="small" onClick={connection.reconnectNow}>
          {t('link.reconnect')}
        </Button>
      )}
    </div>
  );
}
