import { App } from 'antd';
import { useRef, useState } from 'react';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { useCore } from '../../app/core-context.tsx';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { saveFile } from '../../ui/files/save-file.ts';
import { Button } from '../../ui/act/button.tsx';

/** The filtered changes as a file to save; the second press stops it. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const t = useText();
  const zone = useZone();
  const { client } = useCore();
  const { notification } = App.useApp();
  const [done, setDone] = useState<number | null>(null);
  const stop = useRef<AbortController | null>(null);
  const run = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const { signal } = (stop.current = new AbortController());
    setDone(0);
    const pieces: string[] = [];
    try {
      for await (const part of await client.audit.export({ filter, format, zone }, { signal })) {
        if (part.type === 'rows') setDone(part.done);
        else if (part.type === 'piece') pieces.push(part.base64);
        else saveFile(part.fileName, joined(pieces), part.mime);
      }
    } catch (error) {
      if (signal.aborted) return;
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    } finally {
      setDone(null);
    }
  };
  if (done !== null) return <Button onClick={() => stop.current?.abort()}>{t('audit.exporting', { done })}</Button>;
  return (
    <>
      <Button needs="audit.export" onClick={() => void run('csv')}>
        {t('audit.exportCsv')}
      </Button>
      <Button needs="audit.export" onClick={() => void run('xlsx')}>
        {t('audit.exportXlsx')}
      </Button>
    </>
  );
}

/** Every piece but the last is a multiple of three bytes long, so that their texts stand together as one. */
const joined = (pieces: readonly string[]): string => pieces.join('');
