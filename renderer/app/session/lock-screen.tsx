import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import type { Session } from '../../../shared/contract/accounts.ts';
import { useOwedClocks } from '../../ui/incident/use-situation.ts';
import { ClockAlarms } from '../alarm/clock-alarms.tsx';
import { useCore } from '../core-context.tsx';
import { useNow } from '../now.ts';
import { operatorLabel } from '../operator.ts';
import { EmergencyBanner } from './emergency-banner.tsx';
import { LockedLine } from './locked-line.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** A locked window: alarms go on, the log line stays usable under the post that is signed in, and nothing else shows. */
export function LockScreen({ session }: { readonly session: Session }) {
  const t = useText();
  const [switching, setSwitching] = useState(false);
  if (switching) return <SignInScreen onBack={() => setSwitching(false)} />;
  return (
    <main className="session-screen">
      <EmergencyBanner over />
      <ClockAlarms />
      <div className="lock-columns">
        <section className="session-card" aria-label={t('accounts.locked.title')}>
          <h1>{t('accounts.locked.title')}</h1>
          <p className="dim">{t('accounts.locked.who', { operator: operatorLabel(session.operator) })}</p>
          <UnlockForm session={session} onSwitch={() => setSwitching(true)} />
        </section>
        <section className="session-card" aria-label={t('accounts.locked.alarms')}>
          <LockedAlarms />
          <LockedLine operator={session.operator} />
        </section>
      </div>
    </main>
  );
}

/** Report clocks that run, nearest first, and how many incidents are open. Titles stay behind the lock. */
function LockedAlarms() {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const { query } = useCore();
  const now = useNow('second');
  const clocks = (useOwedClocks() ?? []).toSorted((a, b) => a.due - b.due);
  const { data } = useQuery(query.incidents.list.queryOptions({ input: { open: true } }));
  return (
    <>
      <h2>
        {t('accounts.locked.alarms')}{' '}
        <span className="dim">{t('accounts.locked.open', { count: data?.items.length ?? 0 })}</span>
      </h2>
      {clocks.length === 0 ? <p className="dim">{t('accounts.locked.quiet')}</p> : null}
      <ul className="lock-alarms">
        {clocks.slice(0, 6).map((clock) => (
          <li key={`${clock.incident}/${clock.clock}/${clock.turn}`} className={now > clock.due ? 'state-red' : ''}>
            <b>#{clock.incidentNumber}</b> {t(`incidents.report.${clock.kind}`)} ·{' '}
            {nameOf({ name: clock.recipient, nameEn: clock.recipientEn })}
            <span className="lock-due">
              {t(now > clock.due ? 'accounts.locked.over' : 'accounts.locked.left', {
                span: format.span(Math.abs(clock.due - now)),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
