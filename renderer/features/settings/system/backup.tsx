import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useCore } from '../../../app/core-context.tsx';
import { failureText } from '../../../i18n/error-text.ts';
import { useText } from '../../../i18n/text.tsx';
import { fileSize } from '../../../ui/files/file-size.ts';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** One file with everything, attachments included, written by the core on its own machine. */
export function Backup() {
  const t = useText();
  const { client } = useCore();
  const [file, setFile] = useState('');
  const run = useMutation({ mutationFn: () => client.system.backup({ file: file.trim() }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run.mutate();
  };
  return (
    <section className="settings-box">
      <h2>{t('settings.backup.title')}</h2>
      <form className="settings-add" onSubmit={submit}>
        <FormField label={t('settings.backup.file')} placeholder="/path/backup.zip" value={file} onChange={setFile} />
        <Button needs="system.backup" htmlType="submit" disabled={file.trim() === ''} loading={run.isPending}>
          {t('settings.backup.run')}
        </Button>
      </form>
      {run.error === null ? null : (
        <p className="form-problem" role="alert">
          {failureText(run.error, t).what} {failureText(run.error, t).todo}
        </p>
      )}
      {run.data === undefined ? null : (
        <p className="verify-ok" role="status">
          {t('settings.backup.done', {
            file: run.data.file,
            size: fileSize(run.data.bytes),
            changes: run.data.changes,
          })}
        </p>
      )}
    </section>
  );
}
