import { useState } from 'react';
import type { RestoreSource } from '../../../../shared/contract/backups.ts';
import { zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { useText } from '../../../i18n/text.tsx';
import { useZone } from '../../../i18n/zone.tsx';
import { FormField } from '../form-field.tsx';
import { Button } from '../../../ui/act/button.tsx';

/** An instant, or a file of the core's machine, to go back to. */
export function RestoreFrom({ onChoose }: { readonly onChoose: (source: RestoreSource) => void }) {
  const t = useText();
  const zone = useZone();
  const [instant, setInstant] = useState('');
  const [file, setFile] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [, y, m, d, h, mi] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(instant) ?? [];
  const chooseInstant = (): void => {
    const at = zonedToUtc({ y: Number(y), m: Number(m), d: Number(d), h: Number(h), mi: Number(mi), s: 0 }, zone);
    onChoose({ from: 'instant', at });
  };
  return (
    <div className="restore-from">
      <form
        className="settings-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (y !== undefined) chooseInstant();
        }}
      >
        <FormField label={t('backups.restore.instant')} type="datetime-local" value={instant} onChange={setInstant} />
        <Button needs="backups.plan" htmlType="submit" disabled={y === undefined}>
          {t('backups.restore.look')}
        </Button>
      </form>
      <form
        className="settings-add"
        onSubmit={(event) => {
          event.preventDefault();
          onChoose({ from: 'file', file: file.trim(), ...(passphrase !== '' && { passphrase }) });
        }}
      >
        <FormField label={t('backups.restore.file')} value={file} onChange={setFile} />
        <FormField
          label={t('backups.restore.passphrase')}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={setPassphrase}
        />
        <Button needs="backups.plan" htmlType="submit" disabled={file.trim() === ''}>
          {t('backups.restore.look')}
        </Button>
      </form>
    </div>
  );
}
