import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { DocumentFile } from '../../../shared/contract/documents.ts';
import { useCore } from '../../app/core-context.tsx';
import type { RpcClient } from '../../app/rpc-client/index.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { saveFile } from './save-file.ts';

export type MakeDocument = {
  /** Lets the core make a file and gives it to the person to save; null when it was not made, which has then been shown. */
  readonly make: (ask: (client: RpcClient) => Promise<DocumentFile>) => Promise<DocumentFile | null>;
  readonly pending: boolean;
};

export function useDocument(): MakeDocument {
  const { client } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  const [pending, setPending] = useState(false);
  const make = useCallback<MakeDocument['make']>(
    async (ask) => {
      setPending(true);
      try {
        const file = await ask(client);
        saveFile(file.fileName, file.base64, file.mime);
        return file;
      } catch (error) {
        const { what, todo } = failureText(error, t);
        notification.error({ title: what, description: todo });
        return null;
      } finally {
        setPending(false);
      }
    },
    [client, notification, t],
  );
  return { make, pending };
}
