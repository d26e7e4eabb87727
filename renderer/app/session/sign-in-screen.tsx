import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { EmergencyBanner } from './emergency-banner.tsx';
import { RecoverForm } from './recover-form.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Before anyone is signed in. `onBack`: somebody was, on a locked screen. */
export function SignInScreen({ onBack, onDone }: { readonly onBack?: () => void; readonly onDone?: () => void }) {
  const t = useText();
  const [forgotten, setForgotten] = useState(false);
  return (
    <main className="session-screen">
      <EmergencyBanner over />
      <section className="session-card" aria-label={t('accounts.signIn.title')}>
        <h1>{t('accounts.signIn.title')}</h1>
        {forgotten ? (
          <RecoverForm onBack={() => setForgotten(false)} />
        ) : (
          <SignInForm onForgotten={() => setForgotten(true)} {...(onDone !== undefined && { onDone })} />
        )}
        {onBack === undefined ? null : (
          <button type="button" className="plain-button session-back" onClick={onBack}>
            {t('accounts.back')}
          </button>
        )}
      </section>
    </main>
  );
}
