import type { BackupEntry } from '../../../../shared/contract/backups.ts';
import { useNow } from '../../../app/now.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { fileSize } from '../../../ui/files/file-size.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { Button } from '../../../ui/act/button.tsx';

type ListOf = {
  readonly folder: string;
  readonly items: readonly BackupEntry[];
  readonly bytes: number;
  readonly freeBytes: number;
  readonly settings: { readonly hourly: number; readonly daily: number; readonly share: number };
  readonly failed: { readonly at: number; readonly message: string } | null;
};

/** The copies with age, size and check, newest first. */
export function BackupList({ list, onRestore }: { readonly list: ListOf; readonly onRestore: (id: string) => void }) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { items, settings, failed } = list;
  return (
    <>
      <p className="dim">
        {t('backups.rule', {
          ...settings,
          share: format.percent(settings.share),
          bytes: fileSize(list.bytes),
          free: fileSize(list.freeBytes),
        })}
      </p>
      <p className="dim">{t('backups.exercises')}</p>
      <p className="faint evidence-path">{list.folder}</p>
      {failed === null ? null : (
        <p className="form-problem" role="alert">
          {t('backups.failed', { at: format.dateTime(failed.at), why: failed.message })}
        </p>
      )}
      {items.length === 0 ? (
        <p>{t('backups.empty')}</p>
      ) : (
        <div className="evidence-scroll">
          <table className="settings-table">
            <thead>
              <tr>
                <th scope="col">{t('backups.at')}</th>
                <th scope="col">{t('backups.kind')}</th>
                <th scope="col">{t('backups.checked')}</th>
                <th scope="col" className="settings-number">
                  {t('backups.size')}
                </th>
                <th scope="col" className="settings-number">
                  {t('backups.changes')}
                </th>
                <th scope="col">{t('backups.action')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <td>
                    {format.dateTime(one.at)} <span className="faint">{format.relative(one.at, now)}</span>
                  </td>
                  <td>
                    {t(`backups.kind.${one.kind}`)}
                    {one.encrypted ? ` · ${t('backups.sealed')}` : ''}
                  </td>
                  <td>
                    <StateMark state="ready" word={false} /> {format.time(one.checkedAt)}
                  </td>
                  <td className="settings-number">{fileSize(one.bytes)}</td>
                  <td className="settings-number">{format.number(one.changes)}</td>
                  <td>
                    {one.encrypted ? (
                      <span className="faint">{t('backups.openAsFile')}</span>
                    ) : (
                      <Button needs="backups.restore" size="small" onClick={() => onRestore(one.id)}>
                        {t('backups.restore.look')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
