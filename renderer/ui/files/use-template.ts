import { App } from 'antd';
import type { ImportKind } from '../../../shared/domain/import/kinds.ts';
import { useCore } from '../../app/core-context.tsx';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { saveFile, WORKBOOK_MIME } from './save-file.ts';

/** Gives the person a template workbook to fill in. */
export function useTemplate(): (kind: ImportKind, lang: 'zh' | 'en') => Promise<void> {
  const { client } = useCore();
  const { notification } = App.useApp();
  const t = useText();
  return async (kind, lang) => {
    try {
      const { fileName, base64 } = await client.imports.template({ kind, lang });
      saveFile(fileName, base64, WORKBOOK_MIME);
    } catch (error) {
      const { what, todo } = failureText(error, t);
      notification.error({ title: what, description: todo });
    }
  };
}
