import { useQuery } from '@tanstack/react-query';
import { useCore } from '../../../app/core-context.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { Backup } from './backup.tsx';
import { Verify } from '../../../ui/verify/verify.tsx';

const MINUTE_MS = 60_000;

/** Which program and which data this is, and whether the data are whole. */
export function SystemSection() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const { data } = useQuery(query.system.info.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const facts = [
    [t('settings.system.version'), `${t('common.product')} ${data.version}`],
    [t('settings.system.schema'), String(data.schemaVersion)],
    [t('settings.system.device'), data.device],
    [t('settings.system.dataDir'), data.dataDir],
    [t('settings.system.startedAt'), format.dateTime(data.startedAt)],
    [t('settings.system.revision'), format.number(data.revision)],
  ] as const;
  return (
    <>
      <section className="settings-box">
        <h2>{t('settings.system.title')}</h2>
        <dl className="setting-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {data.clockBehindMs === null ? null : (
          <p className="form-problem">
            {t('settings.system.clock', { minutes: Math.round(data.clockBehindMs / MINUTE_MS) })}
          </p>
        )}
      </section>
      <Verify />
      <Backup />
    </>
  );
}
