import { useState } from 'react';
import type { BackupEntry } from '../../../../shared/contract/backups.ts';
import { useText } from '../../../i18n/text.tsx';
import { fileSize } from '../../../ui/files/file-size.ts';
import { StepLine } from '../../../ui/verify/step-line.tsx';
import { useSteps } from '../../../ui/verify/use-steps.ts';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

const SHORTEST = 15;

/** One more copy now, sealed with a passphrase when one is given. */
export function MakeBackup() {
  const t = useText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const { state, start, cancel } = useSteps<{ type: 'done'; backup: BackupEntry }>((client, signal) =>
    client.backups.make(passphrase === '' ? {} : { passphrase }, { signal }),
  );
  const short = passphrase !== '' && passphrase.length < SHORTEST;
  const other = passphrase !== again;
  return (
    <form
      className="settings-add"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <FormField
        label={t('backups.passphrase')}
        hint={t('backups.passphrase.hint')}
        problem={short ? t('backups.passphrase.short') : null}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
      />
      {passphrase === '' ? null : (
        <FormField
          label={t('backups.passphrase.again')}
          problem={again !== '' && other ? t('backups.passphrase.other') : null}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
        />
      )}
      <Button needs="backups.make" htmlType="submit" disabled={state.running || short || (passphrase !== '' && other)}>
        {t('backups.make')}
      </Button>
      <StepLine state={state} onCancel={cancel} />
      {state.last === null ? null : (
        <p className="verify-ok" role="status">
          {t('backups.made', {
            id: state.last.backup.id,
            size: fileSize(state.last.backup.bytes),
            changes: state.last.backup.changes,
          })}
        </p>
      )}
    </form>
  );
}
