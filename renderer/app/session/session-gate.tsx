import { useEffect, type ReactNode } from 'react';
import { useConnectionState } from '../core-context.tsx';
import { useLogged } from '../log-line/logged-store.ts';
import { forgetDrafts } from '../drafts/draft-store.ts';
import { useOperator } from '../operator.ts';
import { EmergencyBanner } from './emergency-banner.tsx';
import { useLockGuard } from './lock-guard.ts';
import { LockScreen } from './lock-screen.tsx';
import { RolesContext } from './roles-context.ts';
import { useIsSettingUp } from './set-up-store.ts';
import { SignInScreen } from './sign-in-screen.tsx';
import { TwoPersonDialog } from './two-person-dialog.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useAccountState } from './use-session.ts';
import './session.css';

/** What stands before the console: nothing in a store without accounts, else signing in and the lock. Walls are let through. */
export function SessionGate({ bare, children }: { readonly bare: boolean; readonly children: ReactNode }) {
  return bare ? (
    <>
      <EmergencyBanner over />
      {children}
    </>
  ) : (
    <ConsoleGate>{children}</ConsoleGate>
  );
}

function ConsoleGate({ children }: { readonly children: ReactNode }) {
  const { data, isError } = useAccountState();
  const { phase } = useConnectionState();
  const session = data?.session ?? null;
  const settingUp = useIsSettingUp();
  useSignedInOperator(session?.operator.post, session?.operator.name);
  useLockGuard(session?.locked === true);
  // What was logged or begun by whoever sat here before is not the next one's to go on with.
  const account = session?.account;
  useEffect(() => {
    if (account === undefined) return;
    return () => {
      useLogged.getState().dismiss();
      forgetDrafts();
    };
  }, [account]);
  useIdleLock(session !== null && !session.locked, data?.idleLockMinutes ?? 30);
  // A core that cannot be reached is shown by the frame, which has its own word for it.
  if (data === undefined && !isError && phase !== 'offline') return null;
  if (data?.exist === true && session === null && !settingUp) return <SignInScreen />;
  if (session?.locked === true)
    return (
      <>
        <div hidden inert>
          <RolesContext value={session.roles}>{children}</RolesContext>
        </div>
        <LockScreen session={session} />
      </>
    );
  return (
    <RolesContext value={data?.exist === true ? (session?.roles ?? []) : null}>
      {children}
      <TwoPersonDialog />
    </RolesContext>
  );
}

/** Who is signed in is who acts in this window; the core says the same of every command. */
function useSignedInOperator(post: string | undefined, name: string | undefined): void {
  useEffect(() => {
    if (post !== undefined) useOperator.setState({ operator: { post, ...(name !== undefined && { name }) } });
  }, [post, name]);
}
