import type { Restoration } from '../../../../shared/contract/backups.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';

/** Every time the store was put back, and after a damaged one: exactly what is missing. */
export function Restorations({ restorations }: { readonly restorations: readonly Restoration[] }) {
  const t = useText();
  const format = useFormat();
  if (restorations.length === 0) return null;
  const at = (instant: number | null): string => (instant === null ? '—' : format.dateTime(instant));
  return (
    <section className="settings-box">
      <h2>{t('restorations.title')}</h2>
      <ul className="override-list">
        {restorations.map((one) => (
          <li key={one.id}>
            <span>
              <b>{format.dateTime(one.at)}</b> {t(`restorations.kind.${one.kind}`)} ·{' '}
              {one.source ?? t('restorations.log')}
            </span>
            {one.kind === 'recovery' ? (
              <span className={one.gapFrom === null ? 'verify-ok' : 'form-problem'}>
                {one.gapFrom === null
                  ? t('restorations.noGap', { replayed: one.replayed })
                  : t('restorations.gap', {
                      from: one.gapFrom,
                      to: one.gapTo ?? '?',
                      fromAt: at(one.gapFromAt),
                      toAt: at(one.gapToAt),
                      replayed: one.replayed,
                      after: one.afterGap ?? 0,
                    })}
              </span>
            ) : (
              <span>{t('restorations.lost', { lost: one.lost, from: at(one.lostFrom), to: at(one.lostTo) })}</span>
            )}
            {one.cause === null ? null : <span className="dim">{one.cause}</span>}
            {one.keptFile === null ? null : <span className="faint evidence-path">{one.keptFile}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
