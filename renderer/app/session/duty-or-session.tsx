import { useText } from '../../i18n/text.tsx';
import { DutyPill } from '../frame/duty-pill.tsx';
import { Link } from '../router/router.tsx';
import { SessionPill } from './session-pill.tsx';
import { useAccountState } from './use-session.ts';

/** Who acts here: whoever is signed in, or in a store without accounts the post that was chosen, with the word that it is so. */
export function DutyOrSession() {
  const t = useText();
  const { data } = useAccountState();
  if (data?.session) return <SessionPill session={data.session} />;
  return (
    <>
      {data?.exist === false ? (
        <Link to="/settings" search={{ section: 'accounts' }} className="no-accounts" title={t('accounts.none.hint')}>
          {t('accounts.none')}
          <span className="pill-label"> · {t('accounts.none.use')}</span>
        </Link>
      ) : null}
      <DutyPill />
    </>
  );
}
