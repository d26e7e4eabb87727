import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { RestoreSource } from '../../../../shared/contract/backups.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { failureText } from '../../../i18n/error-text.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { toBase64 } from '../../../ui/files/base64.ts';
import { fileSize } from '../../../ui/files/file-size.ts';
import { saveFile } from '../../../ui/files/save-file.ts';
import { BackupSettings } from './backup-settings.tsx';
import { BackupList } from './backup-list.tsx';
import { MakeBackup } from './make-backup.tsx';
import { RestoreFrom } from './restore-from.tsx';
import { RestorePlanBox } from './restore-plan.tsx';
import { Restorations } from './restorations.tsx';
import { Button } from '../../../ui/act/button.tsx';
import './evidence.css';

/** Who signs the log and how far, the copies of the store, and the way back to one of them or to an instant. */
export function EvidenceSection() {
  const t = useText();
  const { query } = useCore();
  const [source, setSource] = useState<RestoreSource | null>(null);
  const { data } = useQuery(query.backups.list.queryOptions({ input: {} }));
  return (
    <>
      <Signing />
      {data === undefined ? null : (
        <>
          <Restorations restorations={data.restorations} />
          <section className="settings-box">
            <h2>{t('backups.title')}</h2>
            <BackupList list={data} onRestore={(id) => setSource({ from: 'backup', id })} />
            <MakeBackup />
            <BackupSettings key={JSON.stringify(data.settings)} settings={data.settings} />
          </section>
        </>
      )}
      <section className="settings-box">
        <h2>{t('backups.restore.title')}</h2>
        <p className="dim">{t('backups.restore.text')}</p>
        <RestoreFrom onChoose={setSource} />
        {source === null ? null : (
          <RestorePlanBox key={JSON.stringify(source)} source={source} onClose={() => setSource(null)} />
        )}
      </section>
    </>
  );
}

function Signing() {
  const t = useText();
  const format = useFormat();
  const { query, client } = useCore();
  const { notification } = App.useApp();
  const { data } = useQuery(query.evidence.status.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const exportOne = async (): Promise<void> => {
    try {
      const { fileName, text } = await client.evidence.exportCheckpoint({});
      saveFile(fileName, toBase64(new TextEncoder().encode(text)), 'application/json');
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
  return (
    <section className="settings-box">
      <h2>{t('evidence.title')}</h2>
      <p>
        {data.newest === null
          ? t('evidence.none')
          : t('evidence.signedTo', {
              seq: data.newest.seq,
              at: format.dateTime(data.newest.at),
              count: data.checkpoints,
              unsigned: data.unsigned,
            })}
      </p>
      {data.key === null ? null : (
        <p className={data.key.storedIn === 'file' ? 'evidence-note' : 'dim'}>
          {t(`evidence.key.${data.key.storedIn}`, { id: data.key.id })}
        </p>
      )}
      {data.disk.full ? (
        <p className="form-problem" role="alert">
          {t('evidence.diskFull', { free: fileSize(data.disk.freeBytes) })}
        </p>
      ) : null}
      {data.failed === null ? null : <p className="form-problem">{t('evidence.failed', { why: data.failed })}</p>}
      <div className="evidence-actions">
        <Button needs="evidence.exportCheckpoint" onClick={() => void exportOne()}>
          {t('evidence.export')}
        </Button>
        <Link to="/settings/audit">{t('audit.title')}</Link>
      </div>
      <p className="faint">{t('evidence.exportWhy')}</p>
    </section>
  );
}
