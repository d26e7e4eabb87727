import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { useCore } from '../core-context.tsx';

/** Emergency access that is open, on every screen until it ends. Nothing while there is none. `over`: above a screen without a frame. */
export function EmergencyBanner({ over = false }: { readonly over?: boolean }) {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.breakGlass.current.queryOptions({ input: {} }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div className={over ? 'emergency-banner emergency-over' : 'emergency-banner'} role="alert">
      {data.items.map(({ id, post, reason, openedAt, untilAt }) => (
        <span key={id}>
          <b>{t('accounts.emergency.open')}</b>{' '}
          {t('accounts.emergency.line', { post, reason, from: format.time(openedAt), until: format.time(untilAt) })}
        </span>
      ))}
    </div>
  );
}
